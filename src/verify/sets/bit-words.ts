// Primitives on sets of bits, 32 to a word. In: words of one length. Out: words, or what they tell.

/** What both have. */
export function intersection(a: Int32Array, b: Int32Array): Int32Array {
  const set = new Int32Array(a.length);
  for (let word = 0; word < a.length; word += 1) set[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return set;
}

/** `a` without `b`. */
export function difference(a: Int32Array, b: Int32Array): Int32Array {
  const set = new Int32Array(a.length);
  for (let word = 0; word < a.length; word += 1) set[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
  return set;
}

/** Adds the bits of `source` to `target`. */
export function addInto(target: Int32Array, source: Int32Array): void {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (source[word] ?? 0);
}

export function isEmpty(a: Int32Array): boolean {
  for (let word = 0; word < a.length; word += 1) if (a[word] !== 0) return false;
  return true;
}

/** Whether the two have a bit in common. */
export function haveCommon(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

/** Number of bits that are set. */
export function sizeOf(a: Int32Array): number {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) count += bitCount(a[word] ?? 0);
  return count;
}

/** Position of the lowest bit that is set. @throws RangeError on an empty set. */
export function lowestBit(a: Int32Array): number {
  for (let word = 0; word < a.length; word += 1) {
    const bits = a[word] ?? 0;
    if (bits !== 0) return word * 32 + (31 - Math.clz32(bits & -bits));
  }
  throw new RangeError('an empty set has no member');
}

function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}
