// In: a calendar day or local minute and the subscriber's zone. Out: the instant from which that moment lies in the past.
// Reads no clock: whether it has come is for the caller to say.
import { instantOf } from './instant';
import { zoneMinutes } from './zone';

/**
 * The first instant, in milliseconds since the epoch, at which a deadline has passed. A deadline includes the whole of
 * what it names: a bare day (`YYYY-MM-DD`) lasts to 23:59:59 of that day, a minute (`YYYY-MM-DDTHH:mm`) to its 59th
 * second, in the subscriber's own time (A5). `zone` is `utc2`…`utc12`. Impossible days, times and zones give null.
 */
export function deadlineInstant(moment: string, zone: string): number | null {
  const offset = zoneMinutes(zone);
  if (offset === null) return null;
  const lastSecond = instantOf(moment.length === DAY_LENGTH ? moment : `${moment}:59`, offset);
  return lastSecond === null ? null : lastSecond + 1_000;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
