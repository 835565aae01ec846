import { describe, expect, it } from 'vitest';
import { BitSets } from '@/verify/sets/bit-sets';
import { holdValuationLaws } from '../../support/valuation-laws';

describe('bit sets', () => {
  holdValuationLaws((layout) => new BitSets(layout));

  it('refuse more bits than can be held', () => {
    expect(() => new BitSets({ radices: new Array<number>(28).fill(2) })).toThrow(RangeError);
  });

  it('never change a set that was made', () => {
    const sets = new BitSets({ radices: [3, 2] });
    const set = sets.only([1, 0]);
    const before = set.slice();
    sets.either(set, sets.only([2, 1]));
    sets.minus(set, set);

    expect(set).toEqual(before);
  });
});
