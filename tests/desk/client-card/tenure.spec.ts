import { describe, expect, it } from 'vitest';
import { readTenure, tenureOn } from '@/desk/client-card/tenure';

describe('tenure', () => {
  it('reads tenure as people write it', () => {
    expect(readTenure('13 лет 3 месяца')).toEqual({ years: 13, months: 3, days: 0 });
    expect(readTenure('Стаж: 7 мес. 2 дня')).toEqual({ years: 0, months: 7, days: 2 });
    expect(readTenure('1 год')).toEqual({ years: 1, months: 0, days: 0 });
    expect(readTenure('13г. 3мес. 15дн.')).toEqual({ years: 13, months: 3, days: 15 });
    expect(readTenure('50 руб в день, 12 мес')).toBeNull();
    expect(readTenure('д. 5 г. Тула')).toBeNull();
    expect(readTenure('')).toBeNull();
  });

  it('counts tenure from the day of connection, leap days and short months right', () => {
    expect(tenureOn('2005-05-17', '2018-09-01')).toEqual({ years: 13, months: 3, days: 15 });
    expect(tenureOn('2020-02-29', '2021-02-28')).toEqual({ years: 0, months: 11, days: 30 });
    expect(tenureOn('2021-01-31', '2021-03-01')).toEqual({ years: 0, months: 1, days: 1 });
    expect(tenureOn('2021-05-01', '2021-05-01')).toEqual({ years: 0, months: 0, days: 0 });
    expect(tenureOn('2021-05-02', '2021-05-01')).toBeNull();
    expect(tenureOn('2021-02-31', '2021-05-01')).toBeNull();
  });
});
