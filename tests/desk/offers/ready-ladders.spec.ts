import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer, emptyLadder, type Ladder } from '@/desk/offers/offer-ladder';
import type { Fee } from '@/desk/offers/plan';
import { readyLadders } from '@/desk/offers/ready-ladders';

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
describe('ready ladders', () => {
  it('are put on the plan of the client, or say why not', () => {
    const [first, capped] = readyLadders(catalogue, ladderOf({ per: 'day', kopecks: 5_000 }, 'D10'));
    expect(first?.ok === true && first.ladder.chosen).toEqual(['D50', 'F14', 'R6a']);
    expect(capped?.ok === true && capped.ladder.chosen).toEqual(['D35', 'F14', 'R6d']);
    const [refused] = readyLadders(catalogue, ladderOf({ per: 'month', kopecks: 60_000 }));
    expect(refused).toMatchObject({ ok: false, reasons: [{ code: 'needs-daily-fee', rule: 'R29' }] });
  });
});
