// What a draft holds: its journal, replayed on the version it began with. In: a bundle, lines of a journal. Out: the content, and the
// edit at which the replay stopped. A draft of another build replays the same, or stops at the first edit that this build cannot make.
import * as v from 'valibot';
import type { Bundle } from '../../language/bundle';
import { applyEdit } from '../apply/apply-edit';
import { Edit } from '../edit';
import { contentOf, type DraftContent } from './draft-content';
import { afterEntry, type DraftEntry, type Effective, NOTHING_MADE } from './journal';

/** Why a replay went no further. */
export interface Stop {
  /** Number of the group of edits among those that count. */
  readonly group: number;
  readonly reason: 'unknown-edit' | 'impossible-edit';
}

export interface Replayed {
  readonly content: DraftContent;
  readonly effective: Effective;
  readonly stop: Stop | null;
}

/** Never throws; the lines after a stop stay in the journal as they are. */
export function replayDraft(base: Bundle, entries: readonly DraftEntry[]): Replayed {
  const effective = entries.reduce(afterEntry, NOTHING_MADE);
  let content = contentOf(base);
  for (const [group, edits] of effective.made.entries()) {
    for (const raw of edits) {
      const edit = v.safeParse(Edit, raw);
      if (!edit.success) return { content, effective, stop: { group, reason: 'unknown-edit' } };
      const applied = applyEdit(content, edit.output);
      if (!applied.ok) return { content, effective, stop: { group, reason: 'impossible-edit' } };
      content = applied.value;
    }
  }
  return { content, effective, stop: null };
}
