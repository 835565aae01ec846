import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import {
  addLadder,
  compareLadders,
  isOneMoreDiscouraged,
  markVoiced,
  type OfferTable,
  removeLadder,
  replaceLadder,
} from '@/desk/offers/offer-table';

const catalogue = builtInOffers();

function ladderOf(...offers: string[]): Ladder {
  const plan = {
    name: 'ТП',
    fee: { per: 'day' as const, kopecks: 5_000 },
    isLinear: false,
    packageSpendsOnNet: false,
    isFarEast: false,
  };
  const empty = emptyLadder(plan, 'epk', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    return next.ok ? next.value.ladder : ladder;
  }, empty.value);
}

const table: OfferTable = { ladders: [ladderOf('F14'), ladderOf('D50'), ladderOf('F14', 'R6a', 'D50')], voiced: [] };

describe('offers side by side', () => {
  it('compares over the same time, so that a short free offer does not look cheapest', () => {
    const comparison = compareLadders(catalogue, table);
    expect(comparison.longestDays).toBe(559);
    expect(comparison.cheapest).toEqual([2]);
    expect(comparison.ladders.map(({ overLongest }) => overLongest / 100)).toEqual([
      545 * 50,
      365 * 25 + 194 * 50,
      10_025,
    ]);
    expect(comparison.ladders.map(({ firstMonth }) => firstMonth / 100)).toEqual([16 * 50, 30 * 25, 16 * 5]);
    expect(comparison.ladders[1]?.firstYear).toBe(365 * 2_500);
  });

  it('names no cheapest offer while none is chosen', () => {
    expect(compareLadders(catalogue, { ladders: [ladderOf()], voiced: [] }).cheapest).toEqual([]);
    expect(compareLadders(catalogue, { ladders: [], voiced: [] })).toEqual({
      ladders: [],
      longestDays: 0,
      cheapest: [],
    });
  });

  it('refuses more offers than the desk compares at once', () => {
    expect(addLadder(table, ladderOf('D10'), 3)).toMatchObject({
      ok: false,
      error: [{ code: 'too-many', data: { limit: 3 } }],
    });
    expect(addLadder({ ladders: [], voiced: [] }, ladderOf('D10'), 3)).toMatchObject({ ok: true });
    expect(addLadder(table, ladderOf('D10'), null)).toMatchObject({ ok: true });
  });

  it('keeps the marks of what was voiced through removal, and drops the mark of an offer that changed', () => {
    const voiced = markVoiced(markVoiced(table, 2, true), 0, true);
    expect(voiced.voiced).toEqual([0, 2]);
    expect(removeLadder(voiced, 1).voiced).toEqual([0, 1]);
    expect(removeLadder(voiced, 0).voiced).toEqual([1]);
    expect(replaceLadder(voiced, 2, ladderOf('D45')).voiced).toEqual([0]);
    expect(markVoiced(voiced, 0, false).voiced).toEqual([2]);
    expect(markVoiced(voiced, 9, true).voiced).toEqual([0, 2]);
  });

  it('discourages a third offer after a clear no', () => {
    expect([0, 1, 2, 3].map((count) => isOneMoreDiscouraged(count, true, 2))).toEqual([false, false, true, true]);
    expect(isOneMoreDiscouraged(3, false, 2)).toBe(false);
    expect(isOneMoreDiscouraged(3, true, 4)).toBe(false);
    expect(isOneMoreDiscouraged(9, true, null)).toBe(false);
  });
});
