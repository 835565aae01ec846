// An edit of the small script that the parser refuses, and the problem that it must give.
import type { ProblemCode } from '@/scripts/parse/problem';

/** An edit of the small script that makes exactly this its first problem. */
export interface ProblemExample {
  readonly what: string;
  readonly edits: readonly (readonly [path: string, value: unknown])[];
  readonly code: ProblemCode;
  readonly path: string;
  readonly suggestion?: string;
}

/** An example of one edit; its problem lies at the edited place unless `told` names another. */
export function example(
  what: string,
  path: string,
  value: unknown,
  code: ProblemCode,
  told: { readonly path?: string; readonly suggestion?: string } = {},
): ProblemExample {
  return { what, edits: [[path, value]], code, path, ...told };
}
