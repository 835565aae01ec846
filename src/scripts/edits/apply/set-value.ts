// Writes a value, or takes it away. In: what a draft holds, a place. Out: what it holds after it, or a reason.
import type { Bundle } from '../../language/bundle';
import type { DraftContent } from '../draft/draft-content';
import type { EditOf } from '../edit';
import { hasStructure, partAt } from '../form/form-part';
import { indexOfItem, isRecord, isSamePlace, type Place, valueAt } from '../place';
import { type Applied, done, refused } from './applied';
import { carryTranslations } from './carry-translations';
import { carryUnread } from './carry-unread';
import { withValue } from './change-bundle';

/** A value at a place that the format has; a whole bundle at the empty place. */
export function setValue(content: DraftContent, place: Place, value: unknown): Applied {
  const { bundle } = content;
  const part = partAt(bundle, place);
  if (part === null || !canHold(bundle, place)) return refused('place-gone', place);
  if (value === undefined || !hasStructure(part, value)) return refused('wrong-shape', place);
  const change = (whole: Bundle): Bundle => (place.length > 0 ? withValue(whole, place, value) : wholeOf(value, whole));
  // What is written whole may hold other lists of texts; a single text keeps its id.
  if (typeof value === 'object' && value !== null)
    return done(carryTranslations(bundle, change, true), carryUnread(content.unread, place, null));
  return done(change(bundle), fieldsBut(content, place));
}

/** What was typed into other fields and could not be read. */
export function fieldsBut({ unread }: DraftContent, place: Place): DraftContent['unread'] {
  return unread.filter((field) => !isSamePlace(field.place, place));
}

/** A part that may be left out is left out. */
export function clearValue(content: DraftContent, { place }: EditOf<'clear'>): Applied {
  const { bundle } = content;
  const part = partAt(bundle, place);
  if (part === null || valueAt(bundle, place) === undefined) return refused('place-gone', place);
  const holder = valueAt(bundle, place.slice(0, -1));
  const around = partAt(bundle, place.slice(0, -1));
  const isMember = isRecord(holder) && (part.isOptional || around?.bare.type === 'record');
  if (!isMember) return refused('wrong-shape', place);
  const changed = carryTranslations(bundle, (whole) => withValue(whole, place, undefined), true);
  return done(changed, carryUnread(content.unread, place, null));
}

function canHold(bundle: Bundle, place: Place): boolean {
  const key = place.at(-1);
  const holder = valueAt(bundle, place.slice(0, -1));
  if (key === undefined) return true;
  return Array.isArray(holder) ? indexOfItem(holder, key) >= 0 : isRecord(holder);
}

function wholeOf(value: unknown, before: Bundle): Bundle {
  const members = new Map<string, unknown>(isRecord(value) ? Object.entries(value) : []);
  const keys = new Set([...Object.keys(before), ...members.keys()]);
  return [...keys].reduce((whole, key) => withValue(whole, [key], members.get(key)), before);
}
