import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import { offerResult } from '@/desk/offers/offer-result';
import type { Fee } from '@/desk/offers/plan';

const catalogue = builtInOffers();

function ladderOf(fee: Fee, ...offers: string[]): Ladder {
  const plan = { name: 'ТП', fee, isLinear: false, packageSpendsOnNet: true, isFarEast: false };
  const empty = emptyLadder(plan, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    if (!next.ok) throw new Error(`${offer} refused`);
    return next.value.ladder;
  }, empty.value);
}
const short = (kopecks: number, per: 'day' | 'month', ...offers: string[]) =>
  offerResult(catalogue, ladderOf({ per, kopecks }, ...offers), 'ru').short.replaceAll('\u00a0', ' ');

describe('an offer said shortly', () => {
  it('has lengths and prices, and no date', () => {
    expect(short(5_000, 'day', 'F14', 'R6a', 'D50')).toBe(
      'две недели бесплатно, потом полгода по пять рублей в сутки, потом год по 25 рублей в сутки',
    );
    expect(short(60_000, 'month', 'D25')).toBe('год по 450 рублей в месяц');
    expect(short(4_200, 'day', 'D50')).toBe('год по 21 рублю в сутки');
    expect(short(200, 'day', 'D50')).toBe('год по рублю в сутки');
    expect(short(5_100, 'day', 'D50')).toBe('год по 25 рублей 50 копеек в сутки');
    expect(short(5_000, 'day')).toBe('');
  });

  it('is English where the script is', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 }, 'F14', 'R6a', 'D50');
    expect(offerResult(catalogue, ladder, 'en').short).toBe(
      'two weeks free, then half a year at 5 roubles a day, then a year at 25 roubles a day',
    );
  });
});
