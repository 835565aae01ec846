// Answers that the script lacked and nobody has put into words yet. In: a journal. Out: which, and on which step.
import { effectiveMoves, type Journal } from './journal';

/** A «Нет нужного ответа» that has no words yet. */
export interface UnexplainedAnswer {
  /** Index in the journal's entries. */
  readonly entry: number;
  /** Id of the step where it happened. */
  readonly step: string;
}

/** The answers of a call that were marked as missing and that nobody has given words to; those taken back are not asked for. */
export function unexplainedAnswers(journal: Journal): readonly UnexplainedAnswer[] {
  const filled = new Set(journal.entries.flatMap((entry) => (entry.kind === 'said' ? [entry.entry] : [])));
  return effectiveMoves(journal).flatMap(({ index, move }) =>
    move.kind === 'unlisted' && move.said === '' && !filled.has(index) ? [{ entry: index, step: move.step }] : [],
  );
}
