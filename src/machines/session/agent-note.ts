// The agent's own words on a call. In: a journal. Out: the note as it now stands.
import type { Journal } from './journal';

/** The agent's free note as it now stands; empty when none was written. */
export function agentNote(journal: Journal): string {
  const last = journal.entries.findLast((entry) => entry.kind === 'note');
  return last?.kind === 'note' ? last.text : '';
}
