// Ladders to start from with one key. In: a catalogue, the ladder of the client and the list of ready ones. Out: each of them put on
// that client's plan and day, or the reasons why it cannot be. Takes nothing that `chooseOffer` would refuse.
import type { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Result } from '@/scripts/language/result';
import { chooseOffer } from './offer-ladder';
import type { Ladder } from './ladder';
import type { Reason } from './offer-reasons';

/** Ids of the tiles of one ready ladder, phase after phase. */
export type ReadyOffers = readonly string[];

/** A ready ladder that cannot be put on this footing. */
export interface RefusedLadder {
  readonly offers: ReadyOffers;
  readonly reasons: readonly Reason[];
}

/** The ladder of the source's own example (K9), and the one whose second phase caps the third (K4). */
export const READY_OFFERS: readonly ReadyOffers[] = [
  ['F14', 'R6a', 'D50'],
  ['F14', 'R6d', 'D35'],
];

/** Every ready ladder on the footing of `ladder`; bans that were set stay, tiles that were chosen do not. */
export function readyLadders(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  ready: readonly ReadyOffers[] = READY_OFFERS,
): readonly Result<Ladder, RefusedLadder>[] {
  return ready.map((offers) => {
    let next: Ladder = { ...ladder, chosen: [] };
    for (const offer of offers) {
      const taken = chooseOffer(catalogue, next, { kind: 'take', offer });
      if (!taken.ok) return { ok: false, error: { offers, reasons: taken.error.reasons } };
      next = taken.value.ladder;
    }
    return { ok: true, value: next };
  });
}
