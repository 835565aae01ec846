import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDayOf } from '@/calendar/civil-day';
import { type MomentFormat, readMoment, writtenMoment } from '@/calendar/read-moment';

/** A Saturday, half past two. */
const NOW = '2026-05-02T14:30';

function read(text: string, format: MomentFormat): string | null {
  const reading = readMoment(text, NOW, format);
  if (reading.kind === 'moment') return reading.moment;
  return reading.kind === 'ambiguous' ? reading.readings.join(' or ') : null;
}

describe('a moment as it is typed', () => {
  it.each([
    ['15:00', '2026-05-02T15:00'],
    ['14:30', '2026-05-02T14:30'],
    ['9:05', '2026-05-03T09:05'],
    ['в 18', '2026-05-02T18:00'],
    ['18 часов', '2026-05-02T18:00'],
    ['в 12', '2026-05-03T12:00'],
    ['в полдень', '2026-05-03T12:00'],
    ['сегодня 18.45', '2026-05-02T18:45'],
    ['18.45', '2026-05-02T18:45'],
    ['завтра 14:30', '2026-05-03T14:30'],
    ['Завтра, в 9 утра', '2026-05-03T09:00'],
    ['завтра в 2 часа дня', '2026-05-03T14:00'],
    ['завтра в 2 ночи', '2026-05-03T02:00'],
    ['в 12 ночи', '2026-05-03T00:00'],
    ['завтра в 9 вечера', '2026-05-03T21:00'],
    ['tomorrow at 2pm', '2026-05-03T14:00'],
    ['tomorrow at 9 a.m.', '2026-05-03T09:00'],
    ['завтра в 09', '2026-05-03T09:00'],
    ['завтра в 2:00', '2026-05-03T02:00'],
    ['послезавтра 10:00', '2026-05-04T10:00'],
    ['tomorrow at 14:30', '2026-05-03T14:30'],
    ['04.05 12:00', '2026-05-04T12:00'],
    ['5 мая 12:00', '2026-05-05T12:00'],
    ['5 мая в 16', '2026-05-05T16:00'],
    ['01.02 12:00', '2027-02-01T12:00'],
    ['04.05.2026 9:00', '2026-05-04T09:00'],
    ['04.05.26 9:00', '2026-05-04T09:00'],
    ['2026-05-04T09:00', '2026-05-04T09:00'],
    ['2026-05-04 09:00', '2026-05-04T09:00'],
    ['04\u201105\u20112026\u00a09:00', '2026-05-04T09:00'],
    ['\u200bзавтра 14:30\u202c', '2026-05-03T14:30'],
    ['через час', '2026-05-02T15:30'],
    ['через 2 часа', '2026-05-02T16:30'],
    ['через полчаса', '2026-05-02T15:00'],
    ['через 45 минут', '2026-05-02T15:15'],
    ['через 2 дня в 15', '2026-05-04T15:00'],
    ['in 10 hours', '2026-05-03T00:30'],
  ])('%s is %s', (text, moment) => {
    expect(read(text, 'dateTime')).toBe(moment);
  });

  it.each([
    ['в 2', '2026-05-03T02:00 or 2026-05-03T14:00'],
    ['завтра в 2', '2026-05-03T02:00 or 2026-05-03T14:00'],
    ['в 5 часов', '2026-05-02T17:00 or 2026-05-03T05:00'],
    ['04.05 в 9', '2026-05-04T09:00 or 2026-05-04T21:00'],
    ['tomorrow at 3', '2026-05-03T03:00 or 2026-05-03T15:00'],
  ])('%s may be %s', (text, readings) => {
    expect(read(text, 'dateTime')).toBe(readings);
  });

  it.each([
    '',
    'вечером',
    'завтра',
    '25:00',
    '14:75',
    '14 утра',
    '31.02 10:00',
    '31.02.2026 10:00',
    'через',
    '04.05.2026',
    '04.05',
    '999',
    'x'.repeat(100),
  ])('«%s» is none', (text) => {
    expect(read(text, 'dateTime')).toBeNull();
  });

  it.each([
    ['завтра', '2026-05-03'],
    ['послезавтра', '2026-05-04'],
    ['02.05.2027', '2027-05-02'],
    ['29.11', '2026-11-29'],
    ['29.11.26', '2026-11-29'],
    ['29/11', '2026-11-29'],
    ['29\u201311\u201326', '2026-11-29'],
    ['29 ноября', '2026-11-29'],
    ['29 Ноября 2027 г.', '2027-11-29'],
    ['29 nov', '2026-11-29'],
    ['через неделю', '2026-05-09'],
    ['через 3 дня', '2026-05-05'],
    ['через месяц', '2026-06-02'],
    ['01.05', '2027-05-01'],
    ['02/05/2026', '2026-05-02'],
    ['2026-05-04', '2026-05-04'],
    ['29.02', null],
    ['31 ноября', null],
    ['14:30', null],
    ['5 этаж', null],
  ])('of the day alone: %s is %s', (text, day) => {
    expect(read(text, 'date')).toBe(day);
  });

  it('is read back as it is written', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map(isoDayOf);
    const minute = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(day, minute, (isoDay, [hour, rest]) => {
        const moment = `${isoDay}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        expect(read(writtenMoment(moment), 'dateTime')).toBe(moment);
        expect(read(writtenMoment(isoDay), 'date')).toBe(isoDay);
      }),
    );
  });

  it('never throws, and what it gives exists', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const moment = readMoment(text, NOW, 'dateTime');
        if (moment.kind === 'moment') expect(addDays(moment.moment.slice(0, 10), 0)).not.toBeNull();
      }),
    );
  });
});
