import { describe, expect, it } from 'vitest';
import {
  isCurrency,
  looksLikeDate,
  looksLikeMoney,
  readBalance,
  readDateTime,
  readSum,
  readTime,
} from '@/desk/statement/statement-cells';

describe('cells of a statement', () => {
  it.each([
    ['12.01.2016 10:00:01', '2016-01-12', '10:00:01'],
    ['12.01.16', '2016-01-12', null],
    ['12-01-2016 9:05', '2016-01-12', '09:05:00'],
    ['2016-01-12T10:00:01+03:00', '2016-01-12', '10:00:01'],
    ['2016-01-12T10:00:01.250Z', '2016-01-12', '10:00:01'],
    ['11.О1.2016', '2016-01-11', null],
  ])('%s is a date', (cell, day, time) => {
    expect(looksLikeDate(cell)).toBe(true);
    expect(readDateTime(cell)).toEqual({ day, time });
  });

  it('look like a date and are none when the calendar has no such day', () => {
    expect(looksLikeDate('31.02.2016')).toBe(true);
    expect(readDateTime('31.02.2016')).toBeNull();
    expect(readDateTime('11.01.2016 25:00')).toBeNull();
    expect(['15,50', '2839', '10:00:01', 'Игры'].map(looksLikeDate)).toEqual([false, false, false, false]);
  });

  it('hold sums, repaired and rounded', () => {
    expect(readSum('-1O,5О')).toEqual({ kopecks: 1_050, sign: '-', isRepaired: true, isRounded: false });
    expect(readSum('0,0050')).toEqual({ kopecks: 1, sign: '', isRepaired: false, isRounded: true });
    expect(readSum('3.000')).toBe('ambiguous-sum');
    expect(readSum('нет')).toBe('bad-sum');
  });

  it('look like money with a sign, a currency or a decimal part', () => {
    expect(['15,50', '-5', '15 ₽', '5руб', '(5)'].map(looksLikeMoney)).toEqual([true, true, true, true, true]);
    expect(['15', '2839', '10:00:01', 'шт.', '1 250'].map(looksLikeMoney)).toEqual([false, false, false, false, false]);
  });

  it('name times, currencies and balances', () => {
    expect([readTime('9:05'), readTime('24:00')]).toEqual(['09:05:00', null]);
    expect(['руб.', 'py6', '₽', 'RUB', 'рубашка'].map(isCurrency)).toEqual([true, true, true, true, false]);
    expect(['Основной баланс', 'Бонусный баланс', 'Игры'].map(readBalance)).toEqual(['main', 'bonus', null]);
  });
});
