// Takes a draft to a newer version. In: that version, the edits that count. Out: the edits that can be made there, and those that cannot,
// because what they were made on is gone or changed its kind.
import type { Bundle } from '../../language/bundle';
import { applyEdit } from '../apply/apply-edit';
import type { Edit } from '../edit';
import type { EditRefusal } from '../edit-refusal';
import { contentOf, type DraftContent } from './draft-content';

export interface Conflict {
  readonly edit: Edit;
  readonly refusal: EditRefusal;
}

export interface Rebased {
  readonly content: DraftContent;
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/** Replays the edits one by one; one that cannot be made is set aside, and those after it are still tried. */
export function rebaseDraft(onto: Bundle, edits: readonly Edit[]): Rebased {
  let content = contentOf(onto);
  const made: Edit[] = [];
  const conflicts: Conflict[] = [];
  for (const edit of edits) {
    const applied = applyEdit(content, edit);
    if (applied.ok) {
      content = applied.value;
      made.push(edit);
    } else conflicts.push(...applied.error.slice(0, 1).map((refusal) => ({ edit, refusal })));
  }
  return { content, edits: made, conflicts };
}
