import { describe, expect, it } from 'vitest';
import { rowSum } from '@/desk/statement/row-sum';
import { splitLine } from '@/desk/statement/split-line';
import { readTitles } from '@/desk/statement/statement-titles';

const untitled = (line: string, datePlace = 0) => {
  const sum = rowSum(splitLine(line, null), null, datePlace, 'Подписка');
  return typeof sum === 'string' ? sum : [sum.change, sum.isMismatched];
};

describe('the sum of a row', () => {
  it('without titles stands before the currency, between its balances', () => {
    expect(untitled('12.01.2016\t10,00\t-2,00\t8,00\tруб')).toEqual([-200, false]);
    expect(untitled('12.01.2016\t10,00\t-2,00\t9,00\tруб')).toEqual([-200, true]);
    expect(untitled('12.01.2016   -2,00   8,00   руб')).toEqual([-200, false]);
    expect(untitled('12.01.2016   5,00   8,00   руб')).toBe('no-sum');
  });

  it('without a currency is the only figure that looks like money', () => {
    expect(untitled('12.01.2016;10:00;5;-15,50')).toEqual([-1_550, false]);
    expect(untitled('12.01.2016;10:00;5,00;15,50')).toBe('no-sum');
  });

  it('under a title is never looked for elsewhere', () => {
    const columns = readTitles(['Дата', 'Услуга', 'Объём', 'Стоимость']);
    const sum = (line: string) => rowSum(splitLine(line, ';'), columns, 0, 'Игры');
    expect(sum('12.01.2016;Игры;7,50;')).toBe('no-sum');
    expect(sum('12.01.2016;Игры;7,50;1,00')).toMatchObject({ change: -100, basis: 'title' });
  });
});
