import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer, emptyLadder, type Ladder } from '@/desk/offers/offer-ladder';
import { isResultOf, offerResult } from '@/desk/offers/offer-result';
import type { Fee } from '@/desk/offers/plan';

const catalogue = builtInOffers();

function ladderOf(fee: Fee, ...offers: string[]): Ladder {
  const plan = { name: 'ТП', fee, isLinear: false, packageSpendsOnNet: true, isFarEast: false };
  const empty = emptyLadder(plan, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    if (!next.ok) throw new Error(`${offer} refused`);
    return next.ladder;
  }, empty.value);
}
describe('the result of an offer', () => {
  it('comes with what it was made from, so that a stale one is known', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 }, 'F14');
    const result = offerResult(catalogue, ladder, 'ru');
    expect(isResultOf(result, ladder)).toBe(true);
    expect(isResultOf(result, { ...ladder, start: '2021-04-24' })).toBe(false);
    expect(result.full).toContain('2021 года');
  });
});
