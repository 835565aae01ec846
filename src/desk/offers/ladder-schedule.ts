// What a ladder costs, phase by phase. In: a ladder and its catalogue. Out: days and exact sums in kopecks.
//
// Price of a day: a daily fee is that fee, its discount rounded to a kopeck. A monthly fee belongs to a calendar month; each
// day of it bears its even share of that month's kopecks, so that a whole month always comes to exactly the monthly fee.
import { civilDay, dayNumber, dayNumberOf, daysInMonth, isoDayOf } from '@/calendar/civil-day';
import { type Kopecks, percentOff } from '../money';
import type { OfferCatalogue, OfferTile } from '@/scripts/language/desk/offer-catalogue';
import { type Ladder, tileOf } from './ladder';
import type { Fee } from './plan';

/** Price of a day and of a month while something lasts. */
export interface Price {
  /** For a monthly fee: its share of a nominal month, rounded; see `isPerDayRounded`. */
  readonly perDay: Kopecks;
  readonly isPerDayRounded: boolean;
  /** For a price by the day: that of a nominal month of 30 days, as the operator counts it (50 a day, 1500 a month). */
  readonly perMonth: Kopecks;
  readonly billed: 'day' | 'month' | 'none';
}

/** One phase; `to` is its last day, inclusive. */
export interface LadderPhase {
  readonly phase: 1 | 2 | 3;
  readonly tile: OfferTile;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly price: Price;
  readonly sum: Kopecks;
  /** What the same days cost by the plan's own fee. */
  readonly insteadOf: Kopecks;
}

/** A package or service that stands beside the phases; its price is not in any sum. */
export interface LadderExtra {
  readonly tile: OfferTile;
  readonly price: 'free' | 'unknown';
}

export interface LadderSchedule {
  /** In order, without gap or overlap, the first from `ladder.start`. Empty when no phase is chosen. */
  readonly phases: readonly LadderPhase[];
  readonly extras: readonly LadderExtra[];
  readonly days: number;
  readonly total: Kopecks;
  readonly insteadOf: Kopecks;
  readonly saved: Kopecks;
  /** Average of a nominal month over all phases, and of the same days by the plan's own fee; equal to today's when there are none. */
  readonly averagePerMonth: Kopecks;
  readonly averageInsteadOf: Kopecks;
  readonly today: Price;
  /** First day by the plan's own fee again, and its price. */
  readonly after: { readonly from: string; readonly price: Price };
}

/** Days, prices and sums of a ladder. A start that is no day counts as the first day of the calendar; the reducer lets none in. */
export function ladderSchedule(catalogue: OfferCatalogue, ladder: Ladder): LadderSchedule {
  const { fee } = ladder.plan;
  const phases: LadderPhase[] = [];
  let next = dayNumberOf(ladder.start) ?? 0;
  for (const phase of [1, 2, 3] as const) {
    const tile = tileOf(catalogue, ladder, phase);
    if (!tile || tile.effect.kind === 'package') continue;
    const { days } = tile.effect;
    phases.push({
      phase,
      tile,
      from: isoDayOf(next),
      to: isoDayOf(next + days - 1),
      days,
      price: priceIn(fee, tile, catalogue.nominalMonthDays),
      sum: sumIn(fee, tile, next, days),
      insteadOf: feeOver(fee, 0, next, days),
    });
    next += days;
  }
  const days = phases.reduce((sum, phase) => sum + phase.days, 0);
  const total = phases.reduce((sum, phase) => sum + phase.sum, 0);
  const insteadOf = phases.reduce((sum, phase) => sum + phase.insteadOf, 0);
  const today = feePrice(fee, 0, catalogue.nominalMonthDays);
  const perMonth = (sum: Kopecks) =>
    days === 0 ? today.perMonth : Math.round((sum * catalogue.nominalMonthDays) / days);
  return {
    phases,
    extras: catalogue.offers.flatMap((tile) =>
      tile.effect.kind === 'package' && ladder.chosen.includes(tile.id) ? [{ tile, price: tile.effect.price }] : [],
    ),
    days,
    total,
    insteadOf,
    saved: insteadOf - total,
    averagePerMonth: perMonth(total),
    averageInsteadOf: perMonth(insteadOf),
    today,
    after: { from: isoDayOf(next), price: today },
  };
}

/** What a ladder costs over the first `days` days from its start, the time after its last phase by the plan's own fee. */
export function costOver(catalogue: OfferCatalogue, ladder: Ladder, days: number): Kopecks {
  const { fee } = ladder.plan;
  let next = dayNumberOf(ladder.start) ?? 0;
  let left = days;
  let sum = 0;
  for (const phase of [1, 2, 3] as const) {
    const tile = tileOf(catalogue, ladder, phase);
    if (!tile || tile.effect.kind === 'package') continue;
    const taken = Math.min(left, tile.effect.days);
    sum += sumIn(fee, tile, next, taken);
    next += taken;
    left -= taken;
  }
  return sum + feeOver(fee, 0, next, left);
}

function priceIn(fee: Fee, tile: OfferTile, monthDays: number): Price {
  if (tile.effect.kind === 'perDay') {
    const { kopecks } = tile.effect;
    return { perDay: kopecks, isPerDayRounded: false, perMonth: kopecks * monthDays, billed: 'day' };
  }
  return feePrice(fee, tile.effect.kind === 'percent' ? tile.effect.percent : 0, monthDays);
}

function feePrice(fee: Fee, percent: number, monthDays: number): Price {
  if (fee.per === 'none') return { perDay: 0, isPerDayRounded: false, perMonth: 0, billed: 'none' };
  const kopecks = percentOff(fee.kopecks, percent);
  return fee.per === 'day'
    ? { perDay: kopecks, isPerDayRounded: false, perMonth: kopecks * monthDays, billed: 'day' }
    : {
        perDay: Math.round(kopecks / monthDays),
        isPerDayRounded: kopecks % monthDays !== 0,
        perMonth: kopecks,
        billed: 'month',
      };
}

function sumIn(fee: Fee, tile: OfferTile, first: number, days: number): Kopecks {
  if (tile.effect.kind === 'perDay') return tile.effect.kopecks * days;
  return feeOver(fee, tile.effect.kind === 'percent' ? tile.effect.percent : 0, first, days);
}

function feeOver(fee: Fee, percent: number, first: number, days: number): Kopecks {
  if (fee.per === 'none') return 0;
  const kopecks = percentOff(fee.kopecks, percent);
  if (fee.per === 'day') return kopecks * days;
  let sum = 0;
  for (let day = first; day < first + days; ) {
    const { year, month } = civilDay(day);
    const monthStart = dayNumber({ year, month, day: 1 });
    const length = daysInMonth(year, month);
    const end = Math.min(first + days, monthStart + length);
    sum += shareOfMonth(kopecks, end - monthStart, length) - shareOfMonth(kopecks, day - monthStart, length);
    day = end;
  }
  return sum;
}

/** Kopecks of a monthly fee that the first `days` days of a month bear. */
function shareOfMonth(kopecks: Kopecks, days: number, length: number): Kopecks {
  return Math.floor((kopecks * days) / length);
}
