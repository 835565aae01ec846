import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, isoDayOf } from '@/calendar/civil-day';
import { dayAt, instantOf, minuteAt } from '@/calendar/instant';

const anyDayNumber = fc.integer({ min: -300_000, max: 2_900_000 });
const anyOffset = fc.integer({ min: -720, max: 840 });

describe('an instant', () => {
  it('of a bare day is its last second in the zone of the subscriber (A5)', () => {
    expect(instantOf('2021-05-02', 180)).toBe(Date.UTC(2021, 4, 2, 20, 59, 59));
    expect(instantOf('2021-05-02', 720)).toBe(Date.UTC(2021, 4, 2, 11, 59, 59));
    expect(instantOf('2021-05-02T14:30', 180)).toBe(Date.UTC(2021, 4, 2, 11, 30));
    expect(instantOf('2021-05-02T14:30:10', 0)).toBe(Date.UTC(2021, 4, 2, 14, 30, 10));
  });

  it.each(['2021-05-02T24:00', '2021-05-02T10:60', '2021-02-31', '2021-02-31T10:00', '02.05.2021', ''])(
    'is not in «%s»',
    (text) => {
      expect(instantOf(text, 180)).toBeNull();
    },
  );

  it('shows the day until its last second', () => {
    fc.assert(
      fc.property(anyDayNumber, anyOffset, (number, offset) => {
        const lastSecond = number * DAY_MS + DAY_MS - 1_000 - offset * 60_000;
        expect(dayAt(lastSecond, offset)).toBe(isoDayOf(number));
        expect(dayAt(lastSecond + 1_000, offset)).toBe(isoDayOf(number + 1));
      }),
    );
  });

  it('shows the minute that means it', () => {
    fc.assert(
      fc.property(anyDayNumber, fc.integer({ min: 0, max: 1_439 }), anyOffset, (number, minute, offset) => {
        const instant = number * DAY_MS + minute * 60_000 - offset * 60_000;
        expect(instantOf(minuteAt(instant, offset), offset)).toBe(instant);
        expect(minuteAt(instant + 59_999, offset)).toBe(minuteAt(instant, offset));
      }),
    );
  });
});
