// What an offer comes to, together with what it was counted from. A result without its inputs cannot be made, so whoever shows or
// hands one on can tell a stale one by comparing. In: a catalogue and a ladder. Out: schedule and words.
import type { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Language } from '@/scripts/language/language';
import { type LadderSchedule, ladderSchedule } from './ladder-schedule';
import type { Ladder } from './ladder';
import { offerClause } from './read-back';
import { shortOffer } from './short-offer';

export interface OfferResult {
  readonly ladder: Ladder;
  readonly language: Language;
  readonly schedule: LadderSchedule;
  /** For the offer: how long and how much, no dates. */
  readonly short: string;
  /** For the read-back and the note: every phase with its dates. Both are empty when nothing is chosen. */
  readonly full: string;
}

/** Counts and words one ladder. */
export function offerResult(catalogue: OfferCatalogue, ladder: Ladder, language: Language): OfferResult {
  const schedule = ladderSchedule(catalogue, ladder);
  return {
    ladder,
    language,
    schedule,
    short: shortOffer(schedule, language),
    full: offerClause(catalogue, ladder, schedule, language),
  };
}

/** Whether the result is of this ladder as it stands now. */
export function isResultOf(result: OfferResult, ladder: Ladder): boolean {
  return result.ladder === ladder;
}
