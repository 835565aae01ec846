// What can go wrong in a practice call. In: nothing. Out: types.

/** Kinds of mistakes. Each is one of those that the definition names; see docs/training.md. */
export const MISTAKE_KINDS = [
  'wrong-answer',
  'wrong-check',
  'catch-all',
  'asked-again',
  'pushed-on',
  'invented-refusal',
  'invented-consent',
  'missed-consent',
  'unlisted-instead',
  'missed-objection',
  'wrong-objection',
  'needless-objection',
  'missed-event',
  'wrong-event',
  'needless-event',
  'cut-off',
  'wrong-text',
  'wrong-date',
  'wrong-time',
  'wrong-number',
  'wrong-choice',
  'believed-claim',
  'false-flag',
  'false-waiver',
  'needless-task',
  'undone-task',
  'left-empty',
  'too-early',
  'closed-early',
  'refused-value',
  'rule-broken',
  'wrong-status',
  'wrong-rule',
  'client-gone',
  'left-open',
] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

/** Computed, not felt. Critical: a rule is broken or the status changes; major: an obligation or the route; minor: the rest. */
export type Severity = 'critical' | 'major' | 'minor';

export interface Mistake {
  readonly kind: MistakeKind;
  readonly severity: Severity;
  /** Step where it was made. */
  readonly step: string;
  readonly stepTitle: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Entry of the journal that made it; null for what no entry made. */
  readonly entry: number | null;
  /** What was right, and what was done, as the script calls them; empty where there is no word for it. */
  readonly wanted: string;
  readonly given: string;
  /** References to rules of the source, at least one, the first the most telling; titles of broken rules stand in `wanted`. */
  readonly sources: readonly string[];
  /** The trainee noticed and took it back. */
  readonly isTakenBack: boolean;
}
