// Edits of lists: an item comes, goes or is copied. In: what a draft holds, an edit. Out: what it holds after it, or a reason.
import type { Bundle } from '../../language/bundle';
import type { DraftContent } from '../draft/draft-content';
import type { EditOf } from '../edit';
import { hasStructure, memberPart } from '../form/form-part';
import { indexOfItem, isRecord, isSamePlace, keyOfItem, type Place, type Segment, valueAt } from '../place';
import { type Applied, done, refused } from './applied';
import { carryTranslations } from './carry-translations';
import { carryUnread, shiftUnread } from './carry-unread';
import { withItem, withoutItem } from './change-bundle';
import { hasNeighbour, listAt } from './list-at';
import { declarationsIn, renameWithin } from './rename-things';

export function insertItem(content: DraftContent, { place, after, item }: EditOf<'insert'>): Applied {
  const { bundle } = content;
  const list = listAt(bundle, place);
  if (list === null || !hasNeighbour(list, after)) return refused('place-gone', place);
  const form = memberPart(list.part, [], 0);
  if (form === null || item === undefined || !hasStructure(form, item)) return refused('wrong-shape', place);
  const id = isRecord(item) ? item['id'] : undefined;
  if (typeof id === 'string' && indexOfItem(list.items, id) >= 0) return refused('name-taken', place);
  const index = after === null ? 0 : indexOfItem(list.items, after) + 1;
  return done(
    carryTranslations(bundle, (whole) => withItem(whole, place, after, item), false),
    shiftUnread(content.unread, place, index, 1),
  );
}

export function removeItem(content: DraftContent, { place }: EditOf<'remove'>): Applied {
  const { bundle } = content;
  const listPlace = place.slice(0, -1);
  const list = listAt(bundle, listPlace);
  const key = place.at(-1);
  const index = list === null || key === undefined ? -1 : indexOfItem(list.items, key);
  if (list === null || index < 0) return refused('place-gone', place);
  const { isOptional } = list.part;
  return done(
    carryTranslations(bundle, (whole) => withoutItem(whole, place, isOptional), false),
    shiftUnread(carryUnread(content.unread, place, null), listPlace, index + 1, -1),
  );
}

export function copyThing(content: DraftContent, { place, names }: EditOf<'copy'>): Applied {
  const { bundle } = content;
  const listPlace = place.slice(0, -1);
  const list = listAt(bundle, listPlace);
  const key = place.at(-1);
  const item = valueAt(bundle, place);
  if (list === null || key === undefined || item === undefined) return refused('place-gone', place);
  const fresh = new Set(names.map(([kind, , name]) => `${kind} ${name}`));
  const isTaken = declarationsIn(bundle).some(({ kind, name }) => isGlobalName(kind) && fresh.has(`${kind} ${name}`));
  const ownName = isRecord(item) && typeof item['id'] === 'string' ? names.find(([, old]) => old === item['id']) : null;
  if (isTaken || fresh.size !== names.length || ownName === undefined) return refused('name-taken', place);
  const change = (whole: Bundle): Bundle => {
    const renamed = renameWithin(whole, place, (kind, _within, name) => {
      return names.find(([of, old]) => of === kind && old === name)?.[2] ?? name;
    });
    const after = typeof key === 'number' ? key : (ownName?.[2] ?? key);
    return withItem(whole, listPlace, key, valueAt(renamed, [...listPlace, after]));
  };
  const index = indexOfItem(list.items, key) + 1;
  return done(carryTranslations(bundle, change, false), shiftUnread(content.unread, listPlace, index, 1));
}

/** What a copy calls the things inside it: those whose names are the script's own get new ones, those of a step or fact keep theirs. */
export function namesForCopy(bundle: Bundle, place: Place): EditOf<'copy'>['names'] {
  const taken = new Set(declarationsIn(bundle).map(({ kind, name }) => `${kind} ${name}`));
  const root = [...place, 'id'];
  return declarationsIn(bundle, place)
    .filter(({ kind, place: at }) => isGlobalName(kind) || isSamePlace(at, root))
    .map(({ kind, name }) => {
      const fresh = freeName(name, (candidate) => taken.has(`${kind} ${candidate}`));
      taken.add(`${kind} ${fresh}`);
      return [kind, name, fresh];
    });
}

/** The name with the first number after it that nobody has. */
export function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  const isWord = /[A-Z_]/.test(name) || !/[-.]/.test(name);
  const stem = name.replace(/-?\d+$/, '');
  const base = stem === '' ? name : stem;
  for (let number = 2; ; number += 1) {
    const candidate = isWord && !base.includes('-') ? `${base}${number}` : `${base.replace(/[-.]$/, '')}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function isGlobalName(kind: string): boolean {
  return !['answer', 'task', 'value', 'field', 'tab', 'panel-field', 'option', 'action'].includes(kind);
}

/** Key of the item before another; null when that is the first. */
export function keyBefore(items: readonly unknown[], key: Segment): Segment | null {
  const index = indexOfItem(items, key);
  return index <= 0 ? null : keyOfItem(items[index - 1], index - 1);
}
