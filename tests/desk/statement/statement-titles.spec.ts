import { describe, expect, it } from 'vitest';
import { readTitles } from '@/desk/statement/statement-titles';

const columnOf = (title: string) => {
  const columns = readTitles(['Дата', 'Услуга', title]);
  return columns === null ? null : [...columns].find(([, place]) => place === 2)?.[0];
};

describe('titles of a statement', () => {
  it.each([
    'Стоимость',
    'Стоимость, руб.',
    'Стоимость руб. без НДС',
    'Стоимость (с НДС), ₽',
    'СТОИМОСТЬ УСЛУГИ',
    'Стоимость в руб',
    'Cтoимocть',
    'Стоиность',
    'Списано',
    'Списано, ₽',
    'Сумма списания',
    'Списание (руб.)',
    'Начислено',
    'Начислено, руб. с НДС',
    'Сумма начислений',
    'Расход',
    'Расход, ₽',
    'Расходы',
    'Сумма к оплате',
    'Плата, руб.',
    'Цена, р.',
    'Удержано',
    'Дебет',
  ])('«%s» is a charge', (title) => {
    expect(columnOf(title)).toBe('charge');
  });

  it.each(['Приход', 'Приход, ₽', 'Зачислено', 'Сумма пополнения', 'Поступление (руб.)', 'Возврат', 'Кредит'])(
    '«%s» is a credit',
    (title) => {
      expect(columnOf(title)).toBe('credit');
    },
  );

  it.each(['Сумма', 'Сумма, руб.', 'Сумма (₽)', 'Сумма с НДС', 'Итого'])('«%s» does not say which way', (title) => {
    expect(columnOf(title)).toBe('sum');
  });

  it.each([
    ['Изменение баланса', 'change'],
    ['Изм.бал', 'change'],
    ['Изн.бал', 'change'],
    ['Баланс после списания', 'after'],
    ['Конечный баланс', 'after'],
    ['Сальдо', 'before'],
    ['Тип баланса', 'balance'],
    ['Валюта', 'currency'],
    ['Короткий номер', 'number'],
    ['Объём услуг', 'other'],
    ['Ед. изм.', 'other'],
  ])('«%s» is %s', (title, column) => {
    expect(readTitles(['Дата', 'Услуга', 'Стоимость', title])?.get(column === 'other' ? 'other' : 'dateTime')).toBe(
      column === 'other' ? 3 : 0,
    );
    expect([...(readTitles(['Дата', 'Услуга', 'Стоимость', title]) ?? [])].find(([, place]) => place === 3)?.[0]).toBe(
      column,
    );
  });

  it('take the sum that the client pays, with the tax, wherever it stands', () => {
    expect(readTitles(['Дата', 'Услуга', 'Стоимость без НДС', 'Стоимость с НДС'])?.get('charge')).toBe(3);
    expect(readTitles(['Дата', 'Услуга', 'Стоимость с НДС', 'Стоимость без НДС'])?.get('charge')).toBe(2);
  });

  it('are none without a date and a sum or service, and no row of figures is taken for titles', () => {
    expect(readTitles(['Услуга', 'Стоимость', 'Номер'])).toBeNull();
    expect(readTitles(['Дата', 'Ещё', 'Другое'])).toBeNull();
    expect(readTitles(['Дата 12.01.2016', 'Услуга', 'Стоимость'])).toBeNull();
    expect(readTitles(['Дата', 'Сумма'])).toBeNull();
  });
});
