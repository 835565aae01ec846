// Zones of Russia, which have kept their hours since 2020: a whole number of hours east of UTC, no summer time. In: ids
// `utc2`…`utc12`. Out: minutes.

/** The zone of a client of whom none is known: Moscow's, by which the operator dates its messages (L38 of the source, A5). */
export const DEFAULT_ZONE = 'utc3';

/** The same in minutes east of UTC. */
export const DEFAULT_ZONE_MINUTES = 180;

/** Minutes that a zone `utc2`…`utc12` is east of UTC; null for anything else. */
export function zoneMinutes(zone: unknown): number | null {
  const hours = typeof zone === 'string' ? Number(/^utc(\d{1,2})$/.exec(zone)?.[1] ?? Number.NaN) : Number.NaN;
  return hours >= 2 && hours <= 12 ? hours * 60 : null;
}
