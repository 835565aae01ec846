import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineInstant } from '@/calendar/deadline-instant';

describe('a deadline', () => {
  it('of a bare day lasts to 23:59:59 of that day, in the time of the client (A5)', () => {
    expect(deadlineInstant('2026-05-02', 'utc3')).toBe(Date.UTC(2026, 4, 2, 21, 0, 0));
    expect(deadlineInstant('2026-05-02', 'utc12')).toBe(Date.UTC(2026, 4, 2, 12, 0, 0));
    expect(deadlineInstant('2026-12-31', 'utc2')).toBe(Date.UTC(2026, 11, 31, 22, 0, 0));
  });

  it('of a minute includes that minute', () => {
    expect(deadlineInstant('2026-05-02T14:30', 'utc3')).toBe(Date.UTC(2026, 4, 2, 11, 31, 0));
    expect(deadlineInstant('2026-05-02T23:59', 'utc3')).toBe(deadlineInstant('2026-05-02', 'utc3'));
  });

  it('agrees with the calendar of the language on every day, leap days too', () => {
    const days = fc.date({
      min: new Date(Date.UTC(1990, 0, 1)),
      max: new Date(Date.UTC(2120, 0, 1)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 12 }), (day, hours) => {
        const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
        expect(deadlineInstant(day.toISOString().slice(0, 10), `utc${String(hours)}`)).toBe(
          midnight - hours * 3_600_000,
        );
      }),
    );
  });

  it.each([
    ['2026-02-31', 'utc3'],
    ['2025-02-29', 'utc3'],
    ['02.05.2026', 'utc3'],
    ['2026-05-02T24:00', 'utc3'],
    ['2026-05-02T14:30:10', 'utc3'],
    ['2026-05-02', 'utc1'],
    ['2026-05-02', 'utc13'],
    ['2026-05-02', 'Moscow'],
    ['', ''],
  ])('that is no moment has no instant: %s %s', (moment, zone) => {
    expect(deadlineInstant(moment, zone)).toBeNull();
  });
});
