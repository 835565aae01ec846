import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountRegion, amountRegions } from '@/verify/model/facts/amount-regions';

function isIn({ range }: AmountRegion, value: number): boolean {
  const { from, to, isAboveFrom, isBelowTo } = range;
  const isHigh = from === null || (isAboveFrom ? value > from : value >= from);
  const isLow = to === null || (isBelowTo ? value < to : value <= to);
  return isHigh && isLow;
}

describe('the regions of an amount', () => {
  it('are each constant and what lies between, with a real value in each', () => {
    expect(amountRegions({ min: 0 }, [5, 10]).map(({ witness }) => witness)).toEqual([4, 5, 7.5, 10, 11]);
  });

  it('are one where nothing is compared', () => {
    expect(amountRegions({ min: 3 }, []).map(({ witness }) => witness)).toEqual([3]);
  });

  it('hold every value of the domain exactly once, and their own witness', () => {
    const points = fc.uniqueArray(fc.integer({ min: -5, max: 15 }), { minLength: 1, maxLength: 4 });
    const ends = fc.tuple(fc.integer({ min: -3, max: 5 }), fc.integer({ min: 6, max: 12 }));
    fc.assert(
      fc.property(points, ends, (constants, [min, max]) => {
        const regions = amountRegions(
          { min, max },
          [...constants].sort((a, b) => a - b),
        );
        for (let value = min; value <= max; value += 0.5) {
          expect(regions.filter((region) => isIn(region, value))).toHaveLength(1);
        }
        for (const region of regions) {
          expect(isIn(region, region.witness)).toBe(true);
          expect(region.witness >= min && region.witness <= max).toBe(true);
        }
      }),
    );
  });
});
