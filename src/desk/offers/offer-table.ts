// Ladders side by side, and what the client has heard of them. In: ladders of the same client. Out: their figures
// over the same time, and whether to offer more. Chooses nothing by itself.
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import { costOver, type LadderSchedule, ladderSchedule } from './ladder-schedule';
import type { Kopecks } from '../money';
import type { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Ladder } from './ladder';

/** The ladders on the table and which of them were said aloud. */
export interface OfferTable {
  readonly ladders: readonly Ladder[];
  /** Places in `ladders`. */
  readonly voiced: readonly number[];
}

/** One ladder in figures that compare like with like (O2). */
export interface ComparedLadder {
  readonly schedule: LadderSchedule;
  readonly isVoiced: boolean;
  readonly firstMonth: Kopecks;
  readonly firstYear: Kopecks;
  /** Over the time of the longest ladder on the table. */
  readonly overLongest: Kopecks;
}

export interface Comparison {
  readonly ladders: readonly ComparedLadder[];
  readonly longestDays: number;
  /** Places of the cheapest over the longest time; several when they cost the same, none when nothing is chosen. */
  readonly cheapest: readonly number[];
}

/** Figures of every ladder over 30 days, 365 days and the time of the longest. */
export function compareLadders(catalogue: OfferCatalogue, table: OfferTable): Comparison {
  const schedules = table.ladders.map((ladder) => ladderSchedule(catalogue, ladder));
  const longestDays = Math.max(0, ...schedules.map(({ days }) => days));
  const ladders = table.ladders.map((ladder, index) => ({
    schedule: schedules[index] ?? ladderSchedule(catalogue, ladder),
    isVoiced: table.voiced.includes(index),
    firstMonth: costOver(catalogue, ladder, 30),
    firstYear: costOver(catalogue, ladder, 365),
    overLongest: costOver(catalogue, ladder, longestDays),
  }));
  const least = Math.min(...ladders.map(({ overLongest }) => overLongest));
  const cheapest =
    longestDays === 0 ? [] : ladders.flatMap(({ overLongest }, index) => (overLongest === least ? [index] : []));
  return { ladders, longestDays, cheapest };
}

/** Puts one more ladder on the table; `atOnce`: how many may stand there, null for any number. Problem: `too-many`. */
export function addLadder(
  table: OfferTable,
  ladder: Ladder,
  atOnce: number | null,
): Result<OfferTable, readonly DeskProblem[]> {
  return atOnce !== null && table.ladders.length >= atOnce
    ? { ok: false, error: [deskProblem('too-many', 'ladders', { limit: atOnce })] }
    : { ok: true, value: { ...table, ladders: [...table.ladders, ladder] } };
}

/** Replaces a ladder. What was voiced and then changed was not voiced as it stands now. */
export function replaceLadder(table: OfferTable, place: number, ladder: Ladder): OfferTable {
  const isSame = table.ladders[place] === ladder;
  return {
    ladders: table.ladders.map((other, index) => (index === place ? ladder : other)),
    voiced: isSame ? table.voiced : table.voiced.filter((index) => index !== place),
  };
}

/** Takes a ladder off the table; the others keep their marks. */
export function removeLadder(table: OfferTable, place: number): OfferTable {
  return {
    ladders: table.ladders.filter((_ladder, index) => index !== place),
    voiced: table.voiced.flatMap((index) => (index === place ? [] : [index > place ? index - 1 : index])),
  };
}

/** Marks a ladder as said aloud, or not. */
export function markVoiced(table: OfferTable, place: number, isVoiced: boolean): OfferTable {
  const others = table.voiced.filter((index) => index !== place);
  return place in table.ladders && isVoiced
    ? { ...table, voiced: [...others, place].sort((a, b) => a - b) }
    : { ...table, voiced: others };
}

/** Whether one more offer would be pressing: the client said a clear no and has heard `enough` already (§2.2). */
export function isOneMoreDiscouraged(voicedCount: number, saidClearNo: boolean, enough: number | null): boolean {
  return saidClearNo && enough !== null && voicedCount >= enough;
}
