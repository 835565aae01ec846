import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDay,
  DAY_MS,
  dayAt,
  dayFromSlashes,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  dayWithSlashes,
  instantOf,
  isLeapYear,
  isoDayOf,
  parseDay,
} from '@/calendar/calendar';

const anyDayNumber = fc.integer({ min: -700_000, max: 2_900_000 });

describe('calendar', () => {
  it('counts days since 1970', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2021-04-23')).toBe(18_740);
  });

  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const platform = new Date(number * DAY_MS);
        expect(civilDay(number)).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
        expect(dayNumber(civilDay(number))).toBe(number);
      }),
    );
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2020, 2021, 2024, 2100].map(isLeapYear)).toEqual([false, true, true, false, true, false]);
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 13)]).toEqual([29, 28, 0]);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-29', 365)).toBe('2025-02-28');
  });

  it('refuses days that do not exist', () => {
    for (const text of [
      '2021-02-31',
      '2023-02-29',
      '2021-13-01',
      '2021-00-10',
      '2021-04-00',
      '21-04-23',
      '',
      'сегодня',
    ]) {
      expect(parseDay(text)).toBeNull();
    }
    expect(dayFromSlashes('31/02/2021')).toBeNull();
    expect(dayFromSlashes('31.12/2021')).toBeNull();
    expect(addDays('2021-02-30', 1)).toBeNull();
  });

  it('writes and reads dates with slashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
        const iso = isoDayOf(number);
        expect(dayFromSlashes(dayWithSlashes(iso))).toBe(iso);
      }),
    );
    expect(dayFromSlashes('2.5.2021')).toBe('2021-05-02');
  });

  it('takes a bare day to its last second in the zone of the subscriber', () => {
    expect(instantOf('2021-05-02', 180)).toBe(Date.UTC(2021, 4, 2, 20, 59, 59));
    expect(instantOf('2021-05-02', 720)).toBe(Date.UTC(2021, 4, 2, 11, 59, 59));
    expect(instantOf('2021-05-02T14:30', 180)).toBe(Date.UTC(2021, 4, 2, 11, 30));
    expect(instantOf('2021-05-02T24:00', 180)).toBeNull();
    expect(instantOf('2021-02-31', 180)).toBeNull();
  });

  it('tells the day that the calendar shows at an instant', () => {
    fc.assert(
      fc.property(anyDayNumber, fc.integer({ min: -720, max: 840 }), (number, offset) => {
        const day = isoDayOf(number);
        const lastSecond = number * DAY_MS + DAY_MS - 1_000 - offset * 60_000;
        expect(dayAt(lastSecond, offset)).toBe(day);
        expect(dayAt(lastSecond + 1_000, offset)).toBe(isoDayOf(number + 1));
      }),
    );
  });
});
