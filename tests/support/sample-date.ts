// Other days. In: a date, or a date with time, as text. Out: the same some days later.
import { civilDay, dayNumberOf, formatDay } from '@/calendar/civil-day';
import type { FactValue } from '@/scripts/language/fact';

/** The same time of another day; null for what is no date. */
export function sampleDate(value: FactValue, days: number): string | null {
  if (typeof value !== 'string') return null;
  const day = dayNumberOf(value.slice(0, 10));
  return day === null ? null : formatDay(civilDay(day + days)) + value.slice(10);
}
