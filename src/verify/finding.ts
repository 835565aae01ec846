// What the checker says about a script. A finding is data; its words are in `finding-text`, its severity in `preset`.
import type { FactBoxes } from './report/describe-boxes';
import type { Playable } from './search/shortest-call';

/** Checks by layer: shape reads the script, flow and conduct read every call it allows. */
export type CheckId =
  // shape
  | 'fact-never-read'
  | 'fact-never-set'
  | 'condition-impossible'
  | 'condition-always'
  | 'line-too-long'
  | 'line-too-many-sentences'
  | 'line-shouts'
  | 'too-many-answers'
  | 'answer-label-twice'
  | 'few-examples'
  | 'nothing-to-say'
  | 'source-without-home'
  | 'text-not-translated'
  // flow
  | 'step-unreachable'
  | 'answer-impossible'
  | 'event-impossible'
  | 'objection-impossible'
  | 'dead-end'
  | 'step-stuck'
  | 'branch-without-exit'
  // conduct
  | 'closing-row-unreachable'
  | 'closing-gap'
  | 'closing-overlap'
  | 'rule-broken'
  | 'rule-vacuous'
  // about the checker itself
  | 'suppression-unused'
  | 'inconclusive'
  | 'check-crashed';

export type Severity = 'error' | 'warning' | 'hint';

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** JSON path into the script. */
  readonly place: string;
  /** Names that the words of the finding need, e.g. the title of a step. */
  readonly data: Readonly<Record<string, string>>;
  /** Shortest call that shows it; only for behaviour. */
  readonly playable: Playable | null;
  /** For which facts it happens; null where that was not asked, or says nothing. */
  readonly boxes: FactBoxes | null;
}

/** A finding before a preset has weighed it. */
export type Observation = Omit<Finding, 'severity' | 'boxes'> & { readonly boxes?: FactBoxes | null };
