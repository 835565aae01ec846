// How long a client has been with the operator. In: words, or the day of connection. Out: whole years, months and days.
import { civilDay, dayNumber, dayNumberOf, daysInMonth, parseDay } from '@/calendar/civil-day';
import { cleanTyped } from '@/text/clean-typed';

/** Years, months and days with the operator. */
export interface Tenure {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const TENURE =
  /^(?:стаж|original subscriber age)? ?:? ?(?:(\d{1,2}) ?(?:г\.?|год|года|лет|years?)(?!\p{L}))?[ ,]*(?:(\d{1,3}) ?(?:мес\.?|месяц|месяца|месяцев|months?)(?!\p{L}))?[ ,]*(?:(\d{1,3}) ?(?:дн\.?|день|дня|дней|days?)(?!\p{L}))?/iu;

/** «13г. 3мес. 15дн.», «Стаж: 13 лет 3 месяца», “13 years”, at the beginning of a text; null when no tenure stands there. */
export function readTenure(text: string): Tenure | null {
  const [, years, months, days] = TENURE.exec(cleanTyped(text).replaceAll(/\s+/g, ' ').trim()) ?? [];
  if (years === undefined && months === undefined && days === undefined) return null;
  return { years: Number(years ?? 0), months: Number(months ?? 0), days: Number(days ?? 0) };
}

/** Whole years, months and days from the day of connection to `isoDay`; null when it is not after it. */
export function tenureOn(connectedOn: string, isoDay: string): Tenure | null {
  const [from, to, end] = [parseDay(connectedOn), parseDay(isoDay), dayNumberOf(isoDay)];
  if (!from || !to || end === null || connectedOn > isoDay) return null;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  // The month where the whole months end; in one that is too short, the day of connection is its last.
  const month = civilDay(dayNumber({ year: from.year, month: from.month + months, day: 1 }));
  const anchor = dayNumber({ ...month, day: Math.min(from.day, daysInMonth(month.year, month.month)) });
  return { years: Math.floor(months / 12), months: months % 12, days: end - anchor };
}
