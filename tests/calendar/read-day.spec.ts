import { describe, expect, it } from 'vitest';
import { readDayWords } from '@/calendar/read-day';

describe('a day in words', () => {
  it('without a year is the next one to come, also a 29th of February', () => {
    expect(readDayWords('01.05', '2026-05-02')).toBe('2027-05-01');
    expect(readDayWords('29.02', '2027-05-02')).toBe('2028-02-29');
    expect(readDayWords('29.02', '2026-05-02')).toBeNull();
    expect(readDayWords('2 мая', '2026-05-02')).toBe('2026-05-02');
  });
});
