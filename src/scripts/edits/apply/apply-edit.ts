// Makes an edit. In: what a draft holds, an edit. Out: what it holds after it, or why the edit cannot be made. Pure; what did not
// change keeps its identity, and the structure of the bundle is valid after every edit.
import type { DraftContent } from '../draft/draft-content';
import type { Edit } from '../edit';
import type { Applied } from './applied';
import { copyThing, insertItem, removeItem } from './edit-lists';
import { moveItem } from './move-item';
import { renameThing } from './rename-thing';
import { clearValue, setValue } from './set-value';
import { typeWords } from './type-words';

/** The draft after an edit. */
export function applyEdit(content: DraftContent, edit: Edit): Applied {
  switch (edit.kind) {
    case 'type':
      return typeWords(content, edit);
    case 'set':
      return setValue(content, edit.place, edit.value);
    case 'clear':
      return clearValue(content, edit);
    case 'insert':
      return insertItem(content, edit);
    case 'remove':
      return removeItem(content, edit);
    case 'move':
      return moveItem(content, edit);
    case 'rename':
      return renameThing(content, edit.place, edit.name);
    case 'copy':
      return copyThing(content, edit);
  }
}
