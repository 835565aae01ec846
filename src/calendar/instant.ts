// Instants, milliseconds since 1970-01-01T00:00Z, and the local days and minutes that a clock shows at them. In: ISO texts, and how
// many minutes the clock is east of UTC. Reads no clock.
import { DAY_MS, dayNumberOf, isoDayOf } from './civil-day';

const ISO_DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

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

const DAY_MINUTES = 24 * 60;
