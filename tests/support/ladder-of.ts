// A ladder of the built-in catalogue for tests of offers. In: a fee and ids of offers. Out: the ladder that they make.
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import type { Fee } from '@/desk/offers/plan';

/** A ladder of the second attempt that begins on 23.04.2021. Throws when an offer is refused. */
export function ladderOf(fee: Fee, ...offers: string[]): Ladder {
  const plan = { name: 'ТП', fee, isLinear: false, packageSpendsOnNet: true, isFarEast: false };
  const empty = emptyLadder(plan, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  const catalogue = builtInOffers();
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    if (!next.ok) throw new Error(`${offer} refused`);
    return next.value.ladder;
  }, empty.value);
}
