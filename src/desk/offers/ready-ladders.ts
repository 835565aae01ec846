// Ladders to start from with one key. In: a catalogue, which lists the ready ones, and the ladder of the client. Out: each of them put on
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

/** Every ready ladder on the footing of `ladder`; bans that were set stay, tiles that were chosen do not. */
export function readyLadders(catalogue: OfferCatalogue, ladder: Ladder): readonly Result<Ladder, RefusedLadder>[] {
  return (catalogue.ready ?? []).map((offers) => {
    let next: Ladder = { ...ladder, chosen: [] };
    for (const offer of offers) {
      const taken = chooseOffer(catalogue, next, { kind: 'take', offer });
      if (!taken.ok) return { ok: false, error: { offers, reasons: taken.error.reasons } };
      next = taken.value.ladder;
    }
    return { ok: true, value: next };
  });
}
