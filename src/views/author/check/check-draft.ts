import type { Bundle } from '@/scripts/language/bundle';
import type { Result } from '@/scripts/language/result';
import type { Verdict } from '@/scripts/library/version';
import type { Problem } from '@/scripts/parse/problem';
import type { Report } from '@/verify/verify-script';

/** What the checker says of a draft: what the parser refuses, or what was proved. */
export type CheckedDraft = Result<Report, readonly Problem[]>;

/** A check that is running. */
interface RunningCheck {
  readonly result: Promise<CheckedDraft>;
  /** Ends it: what it looks at is no longer what stands there. */
  readonly stop: () => void;
}

/** Checks a draft beside the page. Rejects when the browser ends the worker. */
export function checkDraft(bundle: Bundle): RunningCheck {
  const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<CheckedDraft>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CheckedDraft>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
  });
  worker.postMessage(bundle);
  return { result, stop: () => worker.terminate() };
}

/** A report in numbers, as it is kept with a version. */
export function verdictOf({ findings, rules, bounds }: Report): Verdict {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    rulesKept: rules.filter(({ verdict }) => verdict === 'holds').length,
    rules: rules.length,
    steps: bounds.steps,
    states: bounds.states,
  };
}
