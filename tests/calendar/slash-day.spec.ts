import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDayOf } from '@/calendar/civil-day';
import { dayFromSlashes, dayWithSlashes } from '@/calendar/slash-day';

describe('a day in figures', () => {
  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
        expect(dayFromSlashes(dayWithSlashes(isoDayOf(number)))).toBe(isoDayOf(number));
      }),
    );
  });

  it.each([
    ['2.5.2021', '2021-05-02'],
    ['02/05/2021', '2021-05-02'],
    ['02-05-2021', '2021-05-02'],
    ['29.11.26', '2026-11-29'],
    ['31/02/2021', null],
    ['29.02.26', null],
    ['31.12/2021', null],
    ['1.1.021', null],
    ['завтра', null],
  ])('%s is %s', (text, day) => {
    expect(dayFromSlashes(text)).toBe(day);
  });

  it('stays as it is when it is no day', () => {
    expect(dayWithSlashes('2021-02-31')).toBe('2021-02-31');
  });
});
