import { describe, expect, it } from 'vitest';
import { splitLine } from '@/desk/statement/split-line';
import { readRow } from '@/desk/statement/statement-row';
import { readTitles } from '@/desk/statement/statement-titles';

const titles = ['Дата', 'Время', 'Номер', 'Услуга', 'Стоимость'];
const read = (line: string) => readRow(splitLine(line, ';'), readTitles(titles), titles.length);

describe('a row', () => {
  it('has what its columns hold', () => {
    expect(read('12.01.2016;9:05;0684;Подписка;15,50')).toEqual({
      ok: true,
      value: {
        service: 'Подписка',
        day: '2016-01-12',
        time: '09:05:00',
        shortNumber: '0684',
        balance: null,
        change: -1_550,
        basis: 'title',
        isRepaired: false,
        isRounded: false,
        isMismatched: false,
      },
    });
  });

  it.each([
    [';9:05;;Подписка;15,50', 'no-date'],
    ['31.02.2016;9:05;;Подписка;15,50', 'bad-date'],
    ['12.01.2016;9:05;;Подписка;', 'no-sum'],
    ['12.01.2016;9:05;;Подписка;много', 'bad-sum'],
    ['12.01.2016;9:05;;;15,50', 'no-service'],
  ])('%s is none: %s', (line, reason) => {
    expect(read(line)).toEqual({ ok: false, error: reason });
  });

  it('has no more cells than a list with commas has titles', () => {
    const columns = readTitles(['Дата', 'Услуга', 'Стоимость']);
    expect(readRow(splitLine('12.01.2016,Игры,15,50', ','), columns, 3)).toEqual({
      ok: false,
      error: 'too-many-cells',
    });
  });
});
