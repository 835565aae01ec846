import { describe, expect, it } from 'vitest';
import { assignFacts } from '@/machines/graph/assign-facts';
import type { Fact } from '@/scripts/language/fact';

const OFFERS: Fact = { kind: 'count', id: 'offers', label: 'Предложения', from: 'derived', min: 0, max: 3 };
const INDEX = new Map([[OFFERS.id, OFFERS]]);

describe('what an assignment writes', () => {
  it('is a value, null included, and nothing else changes', () => {
    const before = { plan: 'old', done: true };

    expect(assignFacts(before, { plan: null }, INDEX)).toEqual({ plan: null, done: true });
    expect(before).toEqual({ plan: 'old', done: true });
  });

  it('is what is added to a count, held between its ends', () => {
    expect(assignFacts({ offers: 1 }, { offers: { add: 1 } }, INDEX)).toEqual({ offers: 2 });
    expect(assignFacts({ offers: 3 }, { offers: { add: 1 } }, INDEX)).toEqual({ offers: 3 });
    expect(assignFacts({ offers: 1 }, { offers: { add: -5 } }, INDEX)).toEqual({ offers: 0 });
  });

  it('begins at the least value where a count is not known', () => {
    expect(assignFacts({}, { offers: { add: 2 } }, INDEX)).toEqual({ offers: 2 });
  });

  it('leaves the very same facts where nothing is assigned', () => {
    const facts = { offers: 1 };

    expect(assignFacts(facts, undefined, INDEX)).toBe(facts);
  });
});
