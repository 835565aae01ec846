// What the checker says about a script. A finding is data; its words are in `finding-text`, its severity in `preset`.
import type { ListedCheckId } from './checks/check-list';
import type { FactBoxes } from './report/describe-boxes';
import type { Playable } from './search/shortest-call';

/** The listed checks, and what the checker says about itself. */
export type CheckId = ListedCheckId | 'suppression-unused' | 'inconclusive' | 'check-crashed';

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
