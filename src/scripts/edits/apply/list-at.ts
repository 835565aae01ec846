// A list of a bundle with its form. In: a bundle, a place. Out: the list, empty where the format has one there and the bundle has not yet;
// null where there is none.
import type { Bundle } from '../../language/bundle';
import { type FormPart, isList, partAt } from '../form/form-part';
import { indexOfItem, type Place, type Segment, valueAt } from '../place';

export interface ListOfBundle {
  readonly part: FormPart;
  readonly items: readonly unknown[];
}

export function listAt(bundle: Bundle, place: Place): ListOfBundle | null {
  const part = partAt(bundle, place);
  const value = valueAt(bundle, place);
  if (part === null || !isList(part, value) || valueAt(bundle, place.slice(0, -1)) === undefined) return null;
  return { part, items: itemsOf(value) };
}

/** The items of what may be a list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether there is an item to stand after; null is the head of the list. */
export function hasNeighbour({ items }: ListOfBundle, after: Segment | null): boolean {
  return after === null || indexOfItem(items, after) >= 0;
}
