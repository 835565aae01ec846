// Every tile as it stands now. In: a catalogue and a ladder. Out: whether each may be offered, by which rule not, and what to know.
import type { OfferCatalogue, OfferTile } from '@/scripts/language/desk/offer-catalogue';
import type { Ladder } from './ladder';
import { type Reason, reasonsAgainst } from './offer-reasons';

/** One tile as it stands now. */
export interface OfferState {
  readonly tile: OfferTile;
  readonly isChosen: boolean;
  /** Empty: it may be offered. */
  readonly reasons: readonly Reason[];
  readonly cautions: readonly Caution[];
}

/** What the agent should know of a tile that may be offered all the same. */
export interface Caution {
  readonly code: 'campaign-unconfirmed' | 'needs-review' | 'beyond-line-1' | 'nothing-to-discount' | 'price-unknown';
  readonly rule: string;
}

/** Every tile of the catalogue: whether it may be offered beside what is chosen, and if not, by which rule. */
export function offerable(catalogue: OfferCatalogue, ladder: Ladder): readonly OfferState[] {
  return catalogue.offers.map((tile) => ({
    tile,
    isChosen: ladder.chosen.includes(tile.id),
    reasons: reasonsAgainst(catalogue, ladder, tile),
    cautions: cautionsFor(catalogue, ladder, tile),
  }));
}

function cautionsFor(catalogue: OfferCatalogue, ladder: Ladder, tile: OfferTile): readonly Caution[] {
  const cautions: Caution[] = [];
  if (!catalogue.campaignKinds.includes(ladder.campaign)) cautions.push({ code: 'campaign-unconfirmed', rule: 'R28' });
  if (ladder.role === 'line1' && tile.group !== 'discount12m') cautions.push({ code: 'beyond-line-1', rule: 'R34' });
  if (tile.needsReview) cautions.push({ code: 'needs-review', rule: 'R56' });
  if (tile.effect.kind === 'package' && tile.effect.price === 'unknown') {
    cautions.push({ code: 'price-unknown', rule: 'R56' });
  }
  const pays = ladder.plan.fee.per !== 'none' && ladder.plan.fee.kopecks > 0;
  if (tile.effect.kind === 'percent' && !pays) cautions.push({ code: 'nothing-to-discount', rule: 'R54' });
  return cautions;
}
