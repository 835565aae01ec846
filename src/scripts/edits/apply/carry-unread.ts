// Keeps what was typed and could not be read with the field it was typed into. In: the fields, and what an edit does to places. Out: the
// fields at their places after it.
import type { Unread } from '../draft/draft-content';
import { isWithin, type Place } from '../place';

/** Fields inside `from` go along to `to`; null: they are gone with it. */
export function carryUnread(unread: readonly Unread[], from: Place, to: Place | null): readonly Unread[] {
  if (unread.length === 0) return unread;
  return unread.flatMap((field): readonly Unread[] => {
    if (!isWithin(field.place, from)) return [field];
    return to === null ? [] : [{ ...field, place: [...to, ...field.place.slice(from.length)] }];
  });
}

/** Fields in numbered items of a list from `index` on move by so many numbers. */
export function shiftUnread(unread: readonly Unread[], list: Place, index: number, by: number): readonly Unread[] {
  if (unread.length === 0) return unread;
  return unread.map((field) => {
    const number = field.place[list.length];
    if (!isWithin(field.place, list) || typeof number !== 'number' || number < index) return field;
    return { ...field, place: [...list, number + by, ...field.place.slice(list.length + 1)] };
  });
}
