import { describe, expect, it } from 'vitest';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { CapReached } from '@/verify/sets/valuation-sets';
import { holdValuationLaws } from '../../support/valuation-laws';

describe('decision diagrams', () => {
  holdValuationLaws((layout) => new DecisionDiagrams(layout));

  describe('with the last fact first', () => {
    holdValuationLaws(
      (layout) => new DecisionDiagrams({ ...layout, order: layout.radices.map((_radix, fact) => fact).toReversed() }),
    );
  });

  it('are one number for equal sets', () => {
    const sets = new DecisionDiagrams({ radices: [4, 4] });
    const either = sets.either(sets.having(0, [true, false, true, false]), sets.having(1, [true, true, true, true]));

    expect(either).toBe(sets.all);
  });

  it('count more members than bits would hold', () => {
    const sets = new DecisionDiagrams({ radices: new Array<number>(50).fill(2) });

    expect(sets.size(sets.all)).toBe(2 ** 50);
  });

  it('say so when the cap on nodes is reached', () => {
    expect(() => new DecisionDiagrams({ radices: [16, 16, 16] }, 10)).toThrow(CapReached);
  });
});
