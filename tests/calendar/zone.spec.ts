import { describe, expect, it } from 'vitest';
import { DEFAULT_ZONE, DEFAULT_ZONE_MINUTES, zoneMinutes } from '@/calendar/zone';

describe('a zone', () => {
  it('is so many minutes east of UTC', () => {
    expect(['utc2', 'utc3', 'utc12'].map(zoneMinutes)).toEqual([120, 180, 720]);
    expect(zoneMinutes(DEFAULT_ZONE)).toBe(DEFAULT_ZONE_MINUTES);
  });

  it.each(['utc1', 'utc13', 'UTC3', 'utc03x', '', null, 3, undefined])('is not %s', (value) => {
    expect(zoneMinutes(value)).toBeNull();
  });
});
