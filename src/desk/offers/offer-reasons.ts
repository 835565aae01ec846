// Why a tile may not stand beside what is chosen (K1–K5, the dates of a tile). In: a catalogue, a ladder, a tile. Out: reasons. Which
// tile suits which tariff class is unknown, so nothing is said of it: the agent picks.
import type { OfferCatalogue, OfferTile } from '@/scripts/language/desk/offer-catalogue';
import { type Ladder, tileOf } from './ladder';
import type { Plan } from './plan';

/** Why a tile may not be offered; `rule` cites the source, `data` fills `desk.reason.<code>`. */
export interface Reason {
  readonly code:
    | 'needs-daily-fee'
    | 'not-needed-linear'
    | 'fee-already-lower'
    | 'capped'
    | 'would-cap'
    | 'needs-on-net-package'
    | 'not-valid-yet'
    | 'not-valid-any-more'
    | 'unknown-offer';
  readonly rule: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Empty: the tile may be offered beside what is chosen. */
export function reasonsAgainst(catalogue: OfferCatalogue, ladder: Ladder, tile: OfferTile): readonly Reason[] {
  return [
    ...tile.requires.flatMap((requirement) => unmet(requirement, ladder.plan, tile) ?? []),
    ...cappedBySecond(catalogue, ladder, tile),
    ...cappingThird(catalogue, ladder, tile),
    ...outsideItsDays(ladder, tile),
  ];
}

/** R31: the second phase limits the discount of the third. */
function cappedBySecond(catalogue: OfferCatalogue, ladder: Ladder, { phase, effect }: OfferTile): readonly Reason[] {
  if (phase !== 3 || effect.kind !== 'percent') return [];
  const cap = tileOf(catalogue, ladder, 2)?.capsNext;
  if (cap === undefined || effect.percent <= cap) return [];
  return [{ code: 'capped', rule: 'R31', data: { percent: effect.percent, cap } }];
}

/** R31 from the other side: a second phase that would limit a third that is chosen. */
function cappingThird(catalogue: OfferCatalogue, ladder: Ladder, { capsNext }: OfferTile): readonly Reason[] {
  const next = tileOf(catalogue, ladder, 3)?.effect;
  if (capsNext === undefined || next?.kind !== 'percent' || next.percent <= capsNext) return [];
  return [{ code: 'would-cap', rule: 'R31', data: { percent: next.percent, cap: capsNext } }];
}

function outsideItsDays({ start }: Ladder, { valid }: OfferTile): readonly Reason[] {
  if (start < valid.from) return [{ code: 'not-valid-yet', rule: 'R56', data: { day: valid.from } }];
  if (valid.until === null || start <= valid.until) return [];
  return [{ code: 'not-valid-any-more', rule: 'R56', data: { day: valid.until } }];
}

function unmet(requirement: OfferTile['requires'][number], plan: Plan, tile: OfferTile): Reason | null {
  switch (requirement) {
    case 'dailyFee':
      return plan.fee.per === 'day' ? null : { code: 'needs-daily-fee', rule: 'R29', data: {} };
    case 'notLinear':
      return plan.isLinear ? { code: 'not-needed-linear', rule: 'R32', data: {} } : null;
    case 'packageSpendsOnNet':
      return plan.packageSpendsOnNet ? null : { code: 'needs-on-net-package', rule: 'R33', data: {} };
    case 'feeAboveOffer':
      return tile.effect.kind !== 'perDay' || isFeeAbove(plan, tile.effect.kopecks)
        ? null
        : { code: 'fee-already-lower', rule: 'R30', data: { roubles: tile.effect.kopecks / 100 } };
  }
}

/** A monthly fee is compared with the longest month, so that a price by the day never costs the client more than his plan. */
function isFeeAbove(plan: Plan, kopecksPerDay: number): boolean {
  if (plan.fee.per === 'none') return false;
  return plan.fee.kopecks > kopecksPerDay * (plan.fee.per === 'day' ? 1 : 31);
}
