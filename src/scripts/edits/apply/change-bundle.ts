// Changes a bundle at one place and keeps the identity of everything else. In: a bundle, a place, what to do with the list or object
// around it. Out: the changed bundle.
import { produce } from 'immer';
import type { Bundle } from '../../language/bundle';
import { indexOfItem, isRecord, type Place, type Segment, valueAt } from '../place';
import { itemsOf } from './list-at';

/** The bundle with a member or item replaced; undefined takes a member away. */
export function withValue(bundle: Bundle, place: Place, value: unknown): Bundle {
  const key = place.at(-1);
  if (key === undefined) return bundle;
  return produce(bundle, (draft) => {
    const holder = valueAt(draft, place.slice(0, -1));
    if (Array.isArray(holder)) holder[indexOfItem(holder, key)] = value;
    else if (isRecord(holder)) {
      if (value === undefined) Reflect.deleteProperty(holder, key);
      else Reflect.set(holder, key, value);
    }
  });
}

/** The bundle with an item put into a list, after another; the list is made where there is none. */
export function withItem(bundle: Bundle, list: Place, after: Segment | null, item: unknown): Bundle {
  const items = itemsOf(valueAt(bundle, list));
  const index = after === null ? 0 : indexOfItem(items, after) + 1;
  return withValue(bundle, list, [...items.slice(0, index), item, ...items.slice(index)]);
}

/** The bundle without an item; a list that may be left out goes with its last item. */
export function withoutItem(bundle: Bundle, place: Place, mayGo: boolean): Bundle {
  const list = place.slice(0, -1);
  const items = itemsOf(valueAt(bundle, list));
  const index = indexOfItem(items, place.at(-1) ?? -1);
  const rest = items.filter((_, i) => i !== index);
  return withValue(bundle, list, rest.length === 0 && mayGo ? undefined : rest);
}
