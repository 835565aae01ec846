// Where something stands in a bundle, by ids where there are ids, so that a place survives what happens around it. In: data and
// places. Out: what stands there, its JSON path, and back.
import { memberPath, pathSegments } from '../parse/json-path';

/** A member of an object by its name, an item of a list by its id, or by its number where items have none. */
export type Segment = string | number;

/** The way from the bundle to one of its parts; an empty one is the bundle. */
export type Place = readonly Segment[];

/** How an item of a list is found again. */
export function keyOfItem(item: unknown, index: number): Segment {
  const id = isRecord(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : index;
}

/** Number of the item in its list; -1 when it is not there. */
export function indexOfItem(list: readonly unknown[], segment: Segment): number {
  if (typeof segment === 'number') return segment >= 0 && segment < list.length ? segment : -1;
  return list.findIndex((item) => isRecord(item) && item['id'] === segment);
}

/** What stands at a place; undefined when nothing does. */
export function valueAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>(memberAt, data);
}

/** The member or item of one object or list; undefined when there is none. */
export function memberAt(holder: unknown, segment: Segment): unknown {
  if (Array.isArray(holder)) return holder[indexOfItem(holder, segment)];
  if (!isRecord(holder) || typeof segment !== 'string' || !Object.hasOwn(holder, segment)) return undefined;
  return holder[segment];
}

/** The JSON path of a place, as problems and findings name it; null when the place is gone. */
export function jsonPathOf(data: unknown, place: Place): string | null {
  let path = '$';
  let at = data;
  for (const segment of place) {
    if (Array.isArray(at)) {
      const index = indexOfItem(at, segment);
      if (index < 0) return null;
      path = `${path}[${index}]`;
    } else path = memberPath(path, String(segment));
    at = memberAt(at, segment);
  }
  return path;
}

/** The place that a JSON path names, as far as the data goes along with it. */
export function placeOfPath(data: unknown, path: string): Place {
  const place: Segment[] = [];
  let at = data;
  for (const segment of pathSegments(path) ?? []) {
    const item: unknown = Array.isArray(at) && typeof segment === 'number' ? at[segment] : undefined;
    place.push(Array.isArray(at) && typeof segment === 'number' ? keyOfItem(item, segment) : segment);
    at = Array.isArray(at) ? item : memberAt(at, segment);
  }
  return place;
}

/** Whether a place is another one or lies inside it. */
export function isWithin(place: Place, outer: Place): boolean {
  return outer.every((segment, i) => place[i] === segment);
}

/** Whether two places are one. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.length === other.length && isWithin(one, other);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
