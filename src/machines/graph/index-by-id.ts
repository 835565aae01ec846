// Things with ids become a look-up. In: things and what they are. Out: a map.

/** @throws when an id is doubled: only on a script that the parser refuses. */
export function indexById<T extends { readonly id: string }>(
  items: readonly T[],
  what: string,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(item.id)) throw new Error(`Two of kind ${what} are named "${item.id}"`);
    found.set(item.id, item);
  }
  return found;
}
