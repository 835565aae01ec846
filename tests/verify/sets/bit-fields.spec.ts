import { describe, expect, it } from 'vitest';
import { bitSetSize, fieldsOf } from '@/verify/sets/bit-fields';
import { sizeOf } from '@/verify/sets/bit-words';

describe('fields of bits', () => {
  it('are as wide as their values need; one value needs none', () => {
    expect(bitSetSize({ radices: [1, 2, 3, 5] })).toBe(2 ** (0 + 1 + 2 + 3));
    expect(fieldsOf({ radices: [1, 2, 3, 5] }, 2).map(({ width }) => width)).toEqual([0, 1, 2, 3]);
  });

  it('let the first fact vary slowest', () => {
    expect(fieldsOf({ radices: [2, 3, 5] }, 2).map(({ stride }) => stride)).toEqual([32, 8, 1]);
  });

  it('have one column for each value, of equal sizes, within a word and across words', () => {
    const words = bitSetSize({ radices: [4, 2, 8, 4] }) / 32;

    for (const { columns } of fieldsOf({ radices: [4, 2, 8, 4] }, words)) {
      expect(columns.map(sizeOf)).toEqual(columns.map(() => (words * 32) / columns.length));
    }
  });
});
