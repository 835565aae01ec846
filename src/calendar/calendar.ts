// Civil calendar arithmetic on ISO texts and numbers, proleptic Gregorian. In: days `YYYY-MM-DD`, day numbers, instants in
// milliseconds since 1970-01-01T00:00Z. Out: the same. It never asks what time it is and knows no named time zones.

/** Milliseconds of one civil day. */
export const DAY_MS = 86_400_000;

/** A day of the calendar; the month counts from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const SLASH_DAY = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** Whether the year has a 29th of February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Number of the day since 1970-01-01 (which is 0). The day must exist. */
export function dayNumber({ year, month, day }: CivilDay): number {
  // Years begin in March here, so that the leap day is the last of its year.
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with this number since 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The day of an ISO text; null for another form or a day that does not exist, such as 2021-02-31. */
export function parseDay(text: string): CivilDay | null {
  const match = ISO_DAY.exec(text);
  return match ? existingDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The ISO day of `dd/MM/yyyy`, `dd.MM.yyyy` or `dd-MM-yyyy`; null for another form or a day that does not exist. */
export function dayFromSlashes(text: string): string | null {
  const match = SLASH_DAY.exec(text.trim());
  const day = match ? existingDay(Number(match[4]), Number(match[3]), Number(match[1])) : null;
  return day ? formatDay(day) : null;
}

/** `YYYY-MM-DD`. */
export function formatDay({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `dd/MM/yyyy` of an ISO day; a text that is no day comes back unchanged. */
export function dayWithSlashes(isoDay: string): string {
  const match = ISO_DAY.exec(isoDay);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : isoDay;
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

/**
 * Instant of an ISO day or date with time (`YYYY-MM-DD`, `YYYY-MM-DDTHH:mm[:ss]`) that is local time at `offsetMinutes` east
 * of UTC. A bare day means its last whole second, 23:59:59 (A5). Null for any other text.
 */
export function instantOf(text: string, offsetMinutes: number): number | null {
  const bareDay = dayNumberOf(text);
  if (bareDay !== null) return bareDay * DAY_MS + (DAY_MS - 1_000) - offsetMinutes * 60_000;
  const match = ISO_DATE_TIME.exec(text);
  const number = match?.[1] === undefined ? null : dayNumberOf(match[1]);
  if (match === null || number === null) return null;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return number * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1_000 - offsetMinutes * 60_000;
}

/** ISO day that the calendar shows at an instant, `offsetMinutes` east of UTC. */
export function dayAt(instant: number, offsetMinutes: number): string {
  return isoDayOf(Math.floor((instant + offsetMinutes * 60_000) / DAY_MS));
}

/** The local minute, `YYYY-MM-DDTHH:mm`, that a clock shows at an instant, `offsetMinutes` east of UTC. */
export function minuteAt(instant: number, offsetMinutes: number): string {
  const minute = Math.floor(instant / 60_000) + offsetMinutes;
  const ofDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const [hour, rest] = [Math.floor(ofDay / 60), ofDay % 60];
  return `${dayAt(instant, offsetMinutes)}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** The ISO day so many months later, or the last day of a month that is too short; null for a text that is no day. */
export function addMonths(isoDay: string, months: number): string | null {
  const day = parseDay(isoDay);
  if (day === null) return null;
  const month = day.year * 12 + day.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return formatDay({ year, month: inYear, day: Math.min(day.day, daysInMonth(year, inYear)) });
}

/** Minutes that a zone `utc2`…`utc12` is east of UTC; null for anything else. */
export function zoneMinutes(zone: unknown): number | null {
  const hours = typeof zone === 'string' ? Number(/^utc(\d{1,2})$/.exec(zone)?.[1] ?? Number.NaN) : Number.NaN;
  return hours >= 2 && hours <= 12 ? hours * 60 : null;
}

const DAY_MINUTES = 24 * 60;

function existingDay(year: number, month: number, day: number): CivilDay | null {
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}
