import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInto, difference, haveCommon, intersection, isEmpty, lowestBit, sizeOf } from '@/verify/sets/bit-words';

const BITS = 96;
const positions = fc.uniqueArray(fc.nat(BITS - 1));

function wordsOf(bits: readonly number[]): Int32Array {
  const set = new Int32Array(BITS / 32);
  for (const bit of bits) set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
  return set;
}

const sorted = (bits: Iterable<number>) => [...new Set(bits)].toSorted((a, b) => a - b);
const bitsOf = (set: Int32Array) =>
  Array.from({ length: BITS }, (_, bit) => bit).filter((bit) => ((set[bit >>> 5] ?? 0) >>> (bit & 31)) % 2 === 1);

describe('words of bits', () => {
  it('join, meet and differ as their positions do', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        const [x, y] = [wordsOf(a), wordsOf(b)];
        const sum = x.slice();
        addInto(sum, y);

        expect(bitsOf(intersection(x, y))).toEqual(sorted(a.filter((bit) => b.includes(bit))));
        expect(bitsOf(difference(x, y))).toEqual(sorted(a.filter((bit) => !b.includes(bit))));
        expect(bitsOf(sum)).toEqual(sorted([...a, ...b]));
        expect(haveCommon(x, y)).toBe(a.some((bit) => b.includes(bit)));
        expect(isEmpty(x)).toBe(a.length === 0);
        expect(sizeOf(x)).toBe(a.length);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('know their lowest bit, the sign bit of a word included', () => {
    expect(lowestBit(wordsOf([31, 64]))).toBe(31);
    expect(lowestBit(wordsOf([95]))).toBe(95);
    expect(() => lowestBit(wordsOf([]))).toThrow(RangeError);
  });
});
