import type { Bundle } from '@/scripts/language/bundle';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { verifyScript } from '@/verify/verify-script';
import type { CheckedDraft } from './check-draft';

self.onmessage = ({ data }: MessageEvent<Bundle>) => self.postMessage(checked(data));

function checked(data: Bundle): CheckedDraft {
  const parsed = parseBundle(data);
  return parsed.ok ? { ok: true, value: verifyScript(parsed.value.script) } : parsed;
}
