// Edits of plain JSON data by path, for tests that break one place of a valid script. Data is copied, never changed.
import { memberPath, pathSegments } from '@/scripts/parse/json-path';

/** The data with another value at `path`; `undefined` takes the member or item away. */
export function withValue(data: unknown, path: string, value: unknown): unknown {
  return replaced(data, pathSegments(path) ?? [], value);
}

/** The data with several edits, one after the other. */
export function withValues(data: unknown, edits: readonly (readonly [path: string, value: unknown])[]): unknown {
  return edits.reduce<unknown>((edited, [path, value]) => withValue(edited, path, value), data);
}

/** The value at `path`; undefined when there is none. */
export function valueAt(data: unknown, path: string): unknown {
  let at = data;
  for (const segment of pathSegments(path) ?? []) at = memberOf(at, segment);
  return at;
}

/** Path of everything in the data, the whole first. */
export function everyPath(data: unknown, path = '$'): readonly string[] {
  if (Array.isArray(data)) return [path, ...data.flatMap((item: unknown, i) => everyPath(item, `${path}[${i}]`))];
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, member]) => everyPath(member, memberPath(path, key)))];
}

/** Whether the data has this place, or the object around it. */
export function hasPlace(data: unknown, path: string): boolean {
  const segments = pathSegments(path);
  if (segments === null) return false;
  let at = data;
  for (const [i, segment] of segments.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    const next = memberOf(at, segment);
    if (next === undefined) return i === segments.length - 1;
    at = next;
  }
  return true;
}

function memberOf(data: unknown, segment: string | number): unknown {
  if (Array.isArray(data)) return typeof segment === 'number' ? data[segment] : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([key]) => key === String(segment))?.[1];
}

function replaced(data: unknown, segments: readonly (string | number)[], value: unknown): unknown {
  const [segment, ...rest] = segments;
  if (segment === undefined) return value;
  const member = replaced(memberOf(data, segment), rest, value);
  if (Array.isArray(data)) {
    const items: unknown[] = [...data];
    if (member === undefined) items.splice(Number(segment), 1);
    else items[Number(segment)] = member;
    return items;
  }
  const members = new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  if (member === undefined) members.delete(String(segment));
  else members.set(String(segment), member);
  return Object.fromEntries(members);
}
