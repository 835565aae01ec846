import { describe, expect, it } from 'vitest';
import { readStatement } from '@/desk/statement/statement';

// Exports as three operators lay them out; numbers, dates and names are made up.

const LAYOUTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'МТС',
    [
      'Детализация разговоров и услуг',
      'Абонент: 0000000003',
      'Период: с 01.01.2016 по 31.01.2016',
      '',
      'Дата;Время;GMT*;Номер;Зона вызова;Зона направления вызова/номер сессии;Услуга;Тип;Длительность/объём (мин.:сек.)/(Kb)/шт.;Стоимость руб. без НДС',
      '12.01.2016;10:00:01;+03:00;internet.mts.ru;;;gprs;;124Kb;0,00',
      '12.01.2016;11:15:22;+03:00;0684;;;Контент: Подписка «Игры»;sms;1;15,50',
      '13.01.2016;11:15:25;+03:00;0684;;;Контент: Подписка «Игры»;sms;1;15,50',
      '13.01.2016;12:00:00;+03:00;0000000004;Москва;Россия;Телеф.;исх;2:04;3,00',
      '',
      '* Время приведено по месту регистрации',
      'Итого;;;;;;;;;34,00',
    ],
  ],
  [
    'МегаФон',
    [
      'Детализация счёта за период 01.01.2016 - 31.01.2016',
      'Дата и время\tНомер\tВид услуги\tОбъём\tЕдиница измерения\tМесто вызова\tСтоимость (с НДС), руб.',
      '12.01.2016 10:00:01\t\tМобильный интернет\t1 024,00\tКб\tМосква\t0.00',
      '12.01.2016 11:15:22\t5012\tПодписка «Игры»\t1\tшт.\tМосква\t15.50',
      '13.01.2016 11:15:25\t5012\tПодписка «Игры»\t1\tшт.\tМосква\t15.50',
      '13.01.2016 12:00:00\t0000000004\tИсходящий вызов\t2:04\tмин:сек\tМосква\t3.00',
      'Всего:\t\t\t\t\t\t34.00',
    ],
  ],
  [
    'T2',
    [
      'Дата,Время,Событие,Номер,Объём,Расход (₽),Приход (₽)',
      '"12.01.16","10:00","Интернет-трафик","","120 МБ","0,00",""',
      '"12.01.16","11:15","Подписка ""Игры, кино""","4346","1","15,50",""',
      '"13.01.16","11:15","Подписка ""Игры, кино""","4346","1","15,50",""',
      '"13.01.16","12:00","Исходящий звонок","0000000004","2 мин","3,00",""',
    ],
  ],
];

describe('the export of an operator', () => {
  it.each(LAYOUTS)('%s is read to the last kopeck, with nothing left over', (_operator, lines) => {
    const statement = readStatement(lines.join('\r\n'), {
      hasScriptManager: false,
      prices: { ownBelow: 1_500, partnerFrom: 2_000 },
    });
    expect(statement).toMatchObject({
      ok: true,
      value: {
        rows: 4,
        charged: 3_400,
        credited: 0,
        unreadCount: 0,
        from: '2016-01-12',
        to: '2016-01-13',
        subscriptions: [{ count: 2, charged: 3_100 }],
        suggestedCorrections: [{ balance: 'main', kopecks: 3_100 }],
      },
    });
    if (!statement.ok) return;
    const { lines: all, rows, continued, headingCount, blank } = statement.value;
    expect(rows + continued + headingCount + blank).toBe(all);
  });
});
