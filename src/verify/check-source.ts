// The whole way of a script text through the door and the proof, as the worker of the page takes it. In: a text. Out: what is
// wrong with it, or the script with its report. Pure; it does not show anything.
import type { Result } from '@/scripts/language/result';
import type { Script } from '@/scripts/language/script';
import { parseScriptText } from '@/scripts/parse/parse-script-text';
import type { Problem } from '@/scripts/parse/problem';
import { type Report, verifyScript } from './verify-script';

export interface CheckedScript {
  readonly script: Script;
  readonly report: Report;
}

/** As it comes from the worker. */
export type CheckedSource = Result<CheckedScript, readonly Problem[]>;

/** Never throws. */
export function checkSource(text: string): CheckedSource {
  const parsed = parseScriptText(text);
  return parsed.ok ? { ok: true, value: { script: parsed.value, report: verifyScript(parsed.value) } } : parsed;
}
