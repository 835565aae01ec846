// The layout of a bit set: each fact in a field of whole bits, so that a value is moved by shifting words. In: a layout. Out: fields.
import type { Layout } from './valuation-sets';

/** The bits of one fact in the number of a valuation. */
export interface Field {
  /** Distance of two valuations that differ by one value of the fact. */
  readonly stride: number;
  readonly width: number;
  /** The valuations with each value. */
  readonly columns: readonly Int32Array[];
}

/** Bits of a set over a layout. */
export function bitSetSize({ radices }: Layout): number {
  return 2 ** radices.reduce((width, radix) => width + widthOf(radix), 0);
}

/** The first fact varies slowest, so that packed order is reading order. */
export function fieldsOf({ radices }: Layout, words: number): readonly Field[] {
  let stride = 1;
  return radices
    .toReversed()
    .map((radix): Field => {
      const width = widthOf(radix);
      const own = stride;
      stride *= 2 ** width;
      const columns = Array.from({ length: radix }, (_, value) => columnOf(words, own, width, value));
      return { stride: own, width, columns };
    })
    .toReversed();
}

/** Every position whose field has the value. */
function columnOf(words: number, stride: number, width: number, value: number): Int32Array {
  const set = new Int32Array(words);
  const period = stride * 2 ** width;
  if (stride >= 32) {
    const block = stride >>> 5;
    for (let first = value * block; first < words; first += period >>> 5) set.fill(-1, first, first + block);
    return set;
  }
  for (let index = value * stride; index < words * 32; index += period) {
    for (let bit = index; bit < index + stride; bit += 1) set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return set;
}

/** The first so many positions. */
export function onlyFirst(words: number, size: number): Int32Array {
  const set = new Int32Array(words).fill(-1);
  if (size < 32) set[0] = 2 ** size - 1;
  return set;
}

/** Bits that tell so many values apart. */
function widthOf(radix: number): number {
  return Math.ceil(Math.log2(Math.max(1, radix)));
}
