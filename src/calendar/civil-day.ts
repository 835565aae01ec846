// Days of the proleptic Gregorian calendar. In and out: ISO days `YYYY-MM-DD`, day numbers since 1970-01-01. Reads no clock and
// knows no zones.

/** Milliseconds of one civil day. */
export const DAY_MS = 86_400_000;

/** A day of the calendar; the month counts from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Day 0 of the next month is the last day of this one.
  return civilDay(dayNumber({ year, month: month + 1, day: 0 })).day;
}

/** Number of the day since 1970-01-01 (which is 0). A month or day outside its range carries over. */
export function dayNumber({ year, month, day }: CivilDay): number {
  // `Date.UTC` reads years below 100 as 19xx; 400 years are always the same number of days.
  const cycles = year < 100 ? Math.ceil((100 - year) / 400) : 0;
  return Date.UTC(year + cycles * 400, month - 1, day) / DAY_MS - cycles * DAYS_OF_400_YEARS;
}

/** The day with this number since 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day if the calendar has it, else null. */
export function existingDay(year: number, month: number, day: number): CivilDay | null {
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** The day of an ISO text; null for another form or a day that does not exist, such as 2021-02-31. */
export function parseDay(text: string): CivilDay | null {
  const match = ISO_DAY.exec(text);
  return match ? existingDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `YYYY-MM-DD`. */
export function formatDay({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Number of an ISO day since 1970-01-01; null for a text that is no existing day. */
export function dayNumberOf(isoDay: string): number | null {
  const day = parseDay(isoDay);
  return day ? dayNumber(day) : null;
}

/** ISO day of a day number. */
export function isoDayOf(number: number): string {
  return formatDay(civilDay(number));
}

/** The ISO day `days` after (or, negative, before) the given one; null for a text that is no existing day. */
export function addDays(isoDay: string, days: number): string | null {
  const number = dayNumberOf(isoDay);
  return number === null ? null : isoDayOf(number + days);
}

/** The ISO day so many months later, or the last day of a month that is too short; null for a text that is no day. */
export function addMonths(isoDay: string, months: number): string | null {
  const day = parseDay(isoDay);
  if (day === null) return null;
  const month = day.year * 12 + day.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return formatDay({ year, month: inYear, day: Math.min(day.day, daysInMonth(year, inYear)) });
}

const DAYS_OF_400_YEARS = 146_097;
