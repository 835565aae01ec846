// What a tool of the desk could not do. A problem is a value with a code and data; its words are messages `desk.problem.<code>`.
export type DeskProblemCode =
  // figures and days
  | 'bad-amount'
  | 'ambiguous-amount'
  | 'negative-amount'
  | 'amount-too-large'
  | 'amount-not-positive'
  | 'amount-above-limit'
  | 'bad-date'
  | 'ambiguous-moment'
  | 'date-missing'
  | 'end-before-start'
  // texts
  | 'text-missing'
  | 'text-too-long'
  | 'text-reads-as-correction'
  // pasted material
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'wrong-encoding'
  | 'other-format'
  | 'nothing-recognised'
  | 'not-understood'
  // limits of a list
  | 'too-many';

/** One thing wrong. `at` names the field or the line it concerns; `data` fills the message. */
export interface DeskProblem {
  readonly code: DeskProblemCode;
  readonly at: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Rule or ambiguity of the source that says so. */
  readonly rule: string | null;
}

/** A problem of one field. */
export function deskProblem(
  code: DeskProblemCode,
  at: string,
  data: Readonly<Record<string, string | number>> = {},
  rule: string | null = null,
): DeskProblem {
  return { code, at, data, rule };
}
