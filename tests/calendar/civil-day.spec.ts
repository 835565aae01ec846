import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDay,
  civilDay,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  formatDay,
  isoDayOf,
  parseDay,
} from '@/calendar/civil-day';

const anyDayNumber = fc.integer({ min: -700_000, max: 2_900_000 });

/** Day number by whole eras of 400 years, with years that begin in March: no `Date` in it. */
function countedDays({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

describe('days of the calendar', () => {
  it('are counted since 1970', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2021-04-23')).toBe(18_740);
  });

  it('are numbered as counting by eras numbers them, in every century', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const day = civilDay(number);
        expect(dayNumber(day)).toBe(number);
        expect(countedDays(day)).toBe(number);
      }),
    );
    for (const year of [0, 1, 4, 99, 100, 1900, 2000]) {
      const day = { year, month: 3, day: 1 };
      expect([year, dayNumber(day)]).toEqual([year, countedDays(day)]);
    }
  });

  it('know leap years', () => {
    expect([1900, 2000, 2020, 2021, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 29, 28]);
    expect([daysInMonth(2023, 4), daysInMonth(2023, 12), daysInMonth(2023, 13), daysInMonth(2023, 0)]).toEqual([
      30, 31, 0, 0,
    ]);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-29', 365)).toBe('2025-02-28');
  });

  it('that do not exist are refused', () => {
    for (const text of ['2021-02-31', '2023-02-29', '2021-13-01', '2021-00-10', '2021-04-00', '21-04-23', '']) {
      expect([text, parseDay(text)]).toEqual([text, null]);
    }
    expect(addDays('2021-02-30', 1)).toBeNull();
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        expect(dayNumberOf(isoDayOf(number))).toBe(number);
      }),
    );
    expect(formatDay({ year: 26, month: 5, day: 2 })).toBe('0026-05-02');
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
