// Reads an element that must be there. In: a list and an index. Out: the element.

/** @throws RangeError when the list has no such element: a bug of the caller. */
export function elementAt<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}
