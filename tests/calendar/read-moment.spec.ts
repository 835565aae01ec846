import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDayOf } from '@/calendar/civil-day';
import { readMoment, writtenMoment } from '@/calendar/read-moment';

/** A Saturday, half past two. */
const NOW = '2026-05-02T14:30';

describe('a moment as it is typed', () => {
  it.each([
    ['15:00', '2026-05-02T15:00'],
    ['14:30', '2026-05-02T14:30'],
    ['9:05', '2026-05-03T09:05'],
    ['в 18', '2026-05-02T18:00'],
    ['18 часов', '2026-05-02T18:00'],
    ['сегодня 18.45', '2026-05-02T18:45'],
    ['завтра 14:30', '2026-05-03T14:30'],
    ['Завтра, в 9', '2026-05-03T09:00'],
    ['послезавтра 10:00', '2026-05-04T10:00'],
    ['tomorrow at 14:30', '2026-05-03T14:30'],
    ['04.05 12:00', '2026-05-04T12:00'],
    ['01.02 12:00', '2027-02-01T12:00'],
    ['04.05.2026 9:00', '2026-05-04T09:00'],
    ['04.05.26 9:00', '2026-05-04T09:00'],
    ['2026-05-04T09:00', '2026-05-04T09:00'],
    ['2026-05-04 09:00', '2026-05-04T09:00'],
    ['через час', '2026-05-02T15:30'],
    ['через 2 часа', '2026-05-02T16:30'],
    ['через полчаса', '2026-05-02T15:00'],
    ['через 45 минут', '2026-05-02T15:15'],
    ['in 10 hours', '2026-05-03T00:30'],
  ])('%s is %s', (text, moment) => {
    expect(readMoment(text, NOW, 'dateTime')).toBe(moment);
  });

  it.each(['', 'вечером', 'завтра', '25:00', '14:75', '31.02 10:00', '31.02.2026 10:00', 'через', '04.05.2026', '999'])(
    '«%s» is none',
    (text) => {
      expect(readMoment(text, NOW, 'dateTime')).toBeNull();
    },
  );

  it.each([
    ['завтра', '2026-05-03'],
    ['02.05.2027', '2027-05-02'],
    ['01.05', '2027-05-01'],
    ['02/05/2026', '2026-05-02'],
    ['2026-05-04', '2026-05-04'],
    ['29.02', null],
    ['14:30', null],
  ])('of the day alone: %s is %s', (text, day) => {
    expect(readMoment(text, NOW, 'date')).toBe(day);
  });

  it('is read back as it is written', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map(isoDayOf);
    const minute = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(day, minute, (isoDay, [hour, rest]) => {
        const moment = `${isoDay}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        expect(readMoment(writtenMoment(moment), NOW, 'dateTime')).toBe(moment);
        expect(readMoment(writtenMoment(isoDay), NOW, 'date')).toBe(isoDay);
      }),
    );
  });

  it('never throws, and what it gives exists', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const moment = readMoment(text, NOW, 'dateTime');
        if (moment !== null) expect(addDays(moment.slice(0, 10), 0)).not.toBeNull();
      }),
    );
  });
});
