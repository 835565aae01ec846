import type { UnexplainedAnswer } from '@/machines/session/unexplained-answers';
import type { NoteView } from '@/machines/view/step-view';

/** Everything that is written about a call. */
export interface CallNotes {
  /** Texts for the operator's systems, in the order of the script. */
  readonly texts: readonly NoteView[];
  /** The agent's own words. */
  readonly own: string;
  readonly unexplained: readonly UnexplainedAnswer[];
}
