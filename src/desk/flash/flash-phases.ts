// The discount and the services of a ladder as a Flash note has them (R26, R42). In: a ladder, its schedule. Out: phases, words and the
// lists that a call keeps. Always in Russian, because colleagues read them in the client's card.
import type { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { ListItem } from '@/scripts/language/lists/list-fact';
import type { Kopecks } from '../money';
import type { Ladder } from '../offers/ladder';
import { type LadderSchedule, ladderSchedule } from '../offers/ladder-schedule';
import { russianForm, spokenMoney } from '../spoken';

/** One phase of the discount line. */
export type FlashPhase =
  | { readonly kind: 'percent'; readonly percent: number; readonly days: number }
  | { readonly kind: 'perDay'; readonly kopecks: Kopecks; readonly days: number };

/** The discount of a ladder as the one item of a list: its phases in words, its first and its last day; no item without a discount. */
export function phaseItems(catalogue: OfferCatalogue, ladder: Ladder): readonly ListItem[] {
  const schedule = ladderSchedule(catalogue, ladder);
  const phases = flashPhases(schedule);
  const [first, last] = [schedule.phases[0], schedule.phases.at(-1)];
  return phases.length === 0 ? [] : [{ text: discountText(phases), from: first?.from ?? null, to: last?.to ?? null }];
}

/** The services of a ladder, an item each. */
export function serviceItems(catalogue: OfferCatalogue, ladder: Ladder): readonly ListItem[] {
  return flashServices(catalogue, ladder).map((text) => ({ text }));
}

/** «2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев». */
export function discountText(phases: readonly FlashPhase[]): string {
  return phases.map(phaseText).join(', далее ');
}

/** The phases of a ladder as they stand in the discount line. */
export function flashPhases(schedule: LadderSchedule): readonly FlashPhase[] {
  return schedule.phases.flatMap(({ tile: { effect } }): FlashPhase[] => {
    if (effect.kind === 'package') return [];
    return effect.kind === 'percent'
      ? [{ kind: 'percent', percent: effect.percent, days: effect.days }]
      : [{ kind: 'perDay', kopecks: effect.kopecks, days: effect.days }];
  });
}

/** The services of a ladder: bans in one line first, then each package (R42). */
export function flashServices(catalogue: OfferCatalogue, ladder: Ladder): readonly string[] {
  const bans = catalogue.bans.filter(({ id }) => ladder.bans.includes(id)).map(({ flash }) => flash);
  const packages = catalogue.offers.flatMap(({ id, effect }) =>
    effect.kind === 'package' && ladder.chosen.includes(id) ? [effect.flash] : [],
  );
  return bans.length === 0 ? packages : [upperFirst(bans.join(' + ')), ...packages];
}

function phaseText(phase: FlashPhase): string {
  const { days } = phase;
  if (phase.kind === 'perDay') {
    return `${spokenMoney(phase.kopecks, 'ru').replaceAll('\u00a0', ' ')} в сутки на ${days} ${russianForm(days, ['день', 'дня', 'дней'])}`;
  }
  if (days % 365 === 0) return `${phase.percent}% на ${(days / 365) * 12} месяцев`;
  if (days % 7 === 0) return `${days / 7} ${russianForm(days / 7, ['неделя', 'недели', 'недель'])} ${phase.percent}%`;
  return `${phase.percent}% на ${days} ${russianForm(days, ['день', 'дня', 'дней'])}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
