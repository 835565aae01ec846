import { describe, expect, it } from 'vitest';
import { readClientCard } from '@/desk/client-card/read-client-card';

/** The profile of the deck, its cells wrapped as they were copied. */
const PROFILE = `Название	Близкие люди					
	5 архив					
	03.2021					
SOC	C5BL02_2					
Дата	2020-11-15					
подключения/						
Смены ТП						
Семья	Дели все					
Абонентская	50 руб в сутки					
плата	1500 руб в					
	месяц					
Мах ДН	3					
Абон.плата за	×					
ДН						`;

describe('a pasted card', () => {
  it('reads the profile of the deck from Script-Manager', () => {
    expect(readClientCard(PROFILE)).toEqual({
      ok: true,
      value: {
        card: {
          planName: 'Близкие люди 5 архив 03.2021',
          soc: 'C5BL02_2',
          feePerDay: 5_000,
          feePerMonth: 150_000,
          connectedOn: '2020-11-15',
          tenure: null,
          device: null,
          extraNumbersAtMost: 3,
          sharesAll: true,
        },
        problems: [],
      },
    });
  });

  it('reads tenure, contract date and device from the card of CSM', () => {
    const card = readClientCard(
      'Original Subscriber age: 13г. 3мес. 15дн.\tAgreement No:\t00000000\nContract Date: 17/05/2005 Purchase Order ID: 004963\nМодель телефона: Phone X 12\n',
    );
    expect(card.ok && card.value.card).toMatchObject({
      tenure: { years: 13, months: 3, days: 15 },
      connectedOn: '2005-05-17',
      device: 'Phone X 12',
    });
  });

  it('takes no name, number, passport or address from what was pasted', () => {
    const card = readClientCard(
      `${PROFILE}\nФИО: Клиент Примерный\nПаспорт 0000 000000\nCtn's: 000-000-0002\nгород, улица, дом 1`,
    );
    expect(JSON.stringify(card)).not.toMatch(/Примерный|0000 ?000000|000-000|улица/);
  });

  const fields = (text: string) => {
    const card = readClientCard(text);
    return card.ok ? card.value.card : card.error[0]?.code;
  };

  it('never lets the fee swallow the number of the plan above it', () => {
    expect(fields('Тариф Близкие люди 3\n30 рублей в сутки')).toMatchObject({
      planName: 'Близкие люди 3',
      feePerDay: 3_000,
    });
    expect(fields('Название\tБлизкие люди 3\n\t30 рублей в сутки')).toMatchObject({
      planName: 'Близкие люди 3',
      feePerDay: 3_000,
    });
    expect(fields('Абонентская плата 1 500 руб в месяц')).toMatchObject({ feePerMonth: 150_000 });
  });

  it('tells a fee that may be two numbers instead of choosing', () => {
    const card = readClientCard('Тариф Близкие люди 3 300 руб в сутки');
    expect(card).toMatchObject({
      ok: true,
      value: {
        card: { feePerDay: null },
        problems: [{ code: 'ambiguous-amount', at: 'feePerDay', data: { one: '300', other: '3300' } }],
      },
    });
  });

  it('takes a number of years for tenure only after its label', () => {
    expect(fields('Тариф Анлим\nАдрес: ул. Мира, д. 5 г. Тула\nСтаж 11 лет')).toMatchObject({
      planName: 'Анлим',
      tenure: { years: 11, months: 0, days: 0 },
    });
    expect(fields('Тариф Анлим\nАдрес: ул. Мира, д. 5 г. Тула')).toMatchObject({ planName: 'Анлим', tenure: null });
  });

  it.each([
    ['Тариф Анлим Стаж 11 лет', 'Анлим'],
    ['Тариф: Анлим Регион: Тула', 'Анлим'],
    ['Тариф: Близкие люди 3 Место жительства: Тула', 'Близкие люди 3'],
    ['Тарифный план:\nБлизкие люди', 'Близкие люди'],
    ['Тариф Анлим\nКакая-то строка', 'Анлим'],
    ['ТП: Анлим\tРегион: Тула', 'Анлим'],
  ])('ends the name of a plan at its line or the next label: %j', (text, name) => {
    expect(fields(text)).toMatchObject({ planName: name });
  });

  it('reads decomposed letters, invisible signs and any space', () => {
    expect(fields('Тарифныи\u0306 план: Близкие люди\nСтаж 11 лет')).toMatchObject({
      planName: 'Близкие люди',
      tenure: { years: 11 },
    });
    expect(fields('\ufeffТариф:\u00a0Анлим\u200b\nДели всё'.normalize('NFD'))).toMatchObject({
      planName: 'Анлим',
      sharesAll: true,
    });
  });

  it('takes a bare date for the connection only under a label that says so', () => {
    expect(fields('Дата\t2020-11-15\nрождения\t\nТариф\tАнлим')).toMatchObject({ connectedOn: null });
    expect(fields('Дата рождения: 01.01.1990\nТариф Анлим')).toMatchObject({ connectedOn: null });
    expect(fields('Дата подключения: 15.11.2020')).toMatchObject({ connectedOn: '2020-11-15' });
  });

  it('leaves out a date that does not exist, and refuses a text without any field', () => {
    const card = readClientCard('Абонентская плата 50 руб в сутки\nContract Date: 31/02/2021');
    expect(card.ok && card.value.card.connectedOn).toBeNull();
    const code = (text: string) => {
      const read = readClientCard(text);
      return read.ok ? null : read.error[0]?.code;
    };
    expect([code(' '), code('просто текст'), code('x'.repeat(50_001))]).toEqual([
      'empty',
      'nothing-recognised',
      'too-large',
    ]);
  });
});
