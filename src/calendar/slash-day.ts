// Days as they are written in figures, day first. In: `dd/MM/yyyy` with slashes, full stops or hyphens, the year of four figures or
// two. Out: ISO days, and back.
import { existingDay, formatDay, parseDay } from './civil-day';

const WRITTEN = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** The ISO day of `02.05.2026`, `2/5/26`, `02-05-2026`; null for another form or a day that does not exist. A short year is 20xx. */
export function dayFromSlashes(text: string): string | null {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return null;
  const year = match[4]?.length === 2 ? `20${match[4]}` : match[4];
  const day = existingDay(Number(year), Number(match[3]), Number(match[1]));
  return day ? formatDay(day) : null;
}

/** `dd/MM/yyyy` of an ISO day; a text that is no day comes back unchanged. */
export function dayWithSlashes(isoDay: string): string {
  return parseDay(isoDay) === null ? isoDay : `${isoDay.slice(8)}/${isoDay.slice(5, 7)}/${isoDay.slice(0, 4)}`;
}

/** «23 04», the day and the month, as the name of a campaign has them; a text that is no day comes back unchanged. */
export function dayAndMonth(isoDay: string): string {
  return parseDay(isoDay) === null ? isoDay : `${isoDay.slice(8)} ${isoDay.slice(5, 7)}`;
}
