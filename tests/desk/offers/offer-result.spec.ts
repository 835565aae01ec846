import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { isResultOf, offerResult } from '@/desk/offers/offer-result';
import { ladderOf } from '../../support/ladder-of';

const catalogue = builtInOffers();

describe('the result of an offer', () => {
  it('comes with what it was made from, so that a stale one is known', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 }, 'F14');
    const result = offerResult(catalogue, ladder, 'ru');
    expect(isResultOf(result, ladder)).toBe(true);
    expect(isResultOf(result, { ...ladder, start: '2021-04-24' })).toBe(false);
    expect(result.full).toContain('2021 года');
  });
});
