import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SparseBits } from '@/verify/sets/sparse-bits';

const words = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 3, maxLength: 3 });

describe('sparse bits', () => {
  it('list only the words that are not empty, and give the set back', () => {
    const set = new Int32Array([0, 5, 0, -1]);
    const list = new SparseBits().fill(set);

    expect(list.length).toBe(2);
    expect([list.position(0), list.bits(0), list.position(1), list.bits(1)]).toEqual([1, 5, 3, -1]);
    expect(list.toSet(4)).toEqual(set);
  });

  it('move bits by any distance, over the edge of a word too', () => {
    fc.assert(
      fc.property(fc.nat(31), fc.integer({ min: -32, max: 64 }), (bit, by) => {
        const list = new SparseBits();
        list.pushMoved(1, 1 << bit, by);
        const at = 32 + bit + by;
        const expected = new Int32Array(4);
        if (at >= 0) expected[at >>> 5] = 1 << (at & 31);

        expect(list.toSet(4)).toEqual(expected);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('meet a set where both have a bit', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const list = new SparseBits().fill(new Int32Array(a));

        expect(list.meets(new Int32Array(b))).toBe(a.some((word, index) => (word & (b[index] ?? 0)) !== 0));
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('are empty again when cleared, and grow beyond their first size', () => {
    const list = new SparseBits();
    for (let position = 0; position < 1_000; position += 1) list.push(position, 1);

    expect(list.length).toBe(1_000);
    expect(list.position(999)).toBe(999);
    expect(list.clear().length).toBe(0);
  });
});
