// Moves an item within its list or into another. In: what a draft holds, an edit. Out: what it holds after it, or a reason. A moved step
// changes nothing that a call does.
import type { Bundle } from '../../language/bundle';
import type { DraftContent } from '../draft/draft-content';
import type { EditOf } from '../edit';
import type { RefusalCode } from '../edit-refusal';
import { memberPart } from '../form/form-part';
import { indexOfItem, isSamePlace, type Place, type Segment, valueAt } from '../place';
import { type Applied, done, refused } from './applied';
import { carryTranslations } from './carry-translations';
import { carryUnread } from './carry-unread';
import { withItem, withoutItem, withValue } from './change-bundle';
import { changedEntry, withExplicitNext } from './keep-behaviour';
import { hasNeighbour, itemsOf, listAt, type ListOfBundle } from './list-at';

export function moveItem(content: DraftContent, { place, into, after }: EditOf<'move'>): Applied {
  const { bundle } = content;
  const from = listAt(bundle, place.slice(0, -1));
  const target = listAt(bundle, into);
  const key = place.at(-1) ?? -1;
  if (from === null || indexOfItem(from.items, key) < 0) return refused('place-gone', place);
  if (target === null || !hasNeighbour(target, after)) return refused('place-gone', into);
  const isElsewhere = !isSamePlace(place.slice(0, -1), into);
  const misfit = isElsewhere ? misfitOf(from, target, key) : null;
  if (misfit !== null) return refused(misfit, into);
  return !isElsewhere && after === key ? done(bundle, content.unread) : shifted(content, place, into, after);
}

function shifted(content: DraftContent, place: Place, into: Place, after: Segment | null): Applied {
  const { bundle, unread } = content;
  const shift = (whole: Bundle): Bundle => moved(whole, place, into, after);
  const entry = changedEntry(bundle.script, shift(bundle).script);
  if (entry !== null) return refused(entry, place);
  const changed = carryTranslations(bundle, (whole) => withExplicitNext(whole, shift(whole)), false);
  const key = place.at(-1);
  // A field in a numbered item is found by its number; those of items with an id go along.
  return done(changed, carryUnread(unread, place, typeof key === 'string' ? [...into, key] : null));
}

function misfitOf(from: ListOfBundle, target: ListOfBundle, key: Segment): RefusalCode | null {
  if (memberPart(target.part, [], 0)?.name !== memberPart(from.part, [], 0)?.name) return 'wrong-shape';
  return typeof key === 'string' && indexOfItem(target.items, key) >= 0 ? 'name-taken' : null;
}

function moved(bundle: Bundle, place: Place, into: Place, after: Segment | null): Bundle {
  const item = valueAt(bundle, place);
  const list = place.slice(0, -1);
  if (!isSamePlace(list, into)) return withoutItem(withItem(bundle, into, after, item), place, false);
  const items = itemsOf(valueAt(bundle, list));
  const index = indexOfItem(items, place.at(-1) ?? -1);
  const rest = items.filter((_, i) => i !== index);
  const neighbour = after === null ? -1 : indexOfItem(items, after);
  const at = neighbour < index ? neighbour + 1 : neighbour;
  return withValue(bundle, list, [...rest.slice(0, at), item, ...rest.slice(at)]);
}
