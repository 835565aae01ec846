import { describe, expect, it } from 'vitest';
import { EMPTY_CARD, mergeCards, planFromCard } from '@/desk/client-card/client-card';
import { readClientCard, readTenure, tenureOn } from '@/desk/client-card/read-client-card';

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

describe('client card', () => {
  it('reads the profile of the deck from Script-Manager', () => {
    expect(readClientCard(PROFILE)).toEqual({
      ok: true,
      value: {
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
    });
  });

  it('reads tenure, contract date and device from the card of CSM', () => {
    const card = readClientCard(
      'Original Subscriber age: 13г. 3мес. 15дн.\tAgreement No:\t00000000\nContract Date: 17/05/2005 Purchase Order ID: 004963\nМодель телефона: Phone X 12\n',
    );
    expect(card.ok && card.value).toMatchObject({
      tenure: { years: 13, months: 3, days: 15 },
      connectedOn: '2005-05-17',
      device: 'Phone X 12',
    });
  });

  it('reads tenure as people write it', () => {
    expect(readTenure('13 лет 3 месяца')).toEqual({ years: 13, months: 3, days: 0 });
    expect(readTenure('Стаж: 7 мес. 2 дня')).toEqual({ years: 0, months: 7, days: 2 });
    expect(readTenure('1 год')).toEqual({ years: 1, months: 0, days: 0 });
    expect(readTenure('50 руб в день, 12 мес')).toBeNull();
  });

  it('counts tenure from the day of connection, leap days and short months right', () => {
    expect(tenureOn('2005-05-17', '2018-09-01')).toEqual({ years: 13, months: 3, days: 15 });
    expect(tenureOn('2020-02-29', '2021-02-28')).toEqual({ years: 0, months: 11, days: 30 });
    expect(tenureOn('2021-01-31', '2021-03-01')).toEqual({ years: 0, months: 1, days: 1 });
    expect(tenureOn('2021-05-01', '2021-05-01')).toEqual({ years: 0, months: 0, days: 0 });
    expect(tenureOn('2021-05-02', '2021-05-01')).toBeNull();
    expect(tenureOn('2021-02-31', '2021-05-01')).toBeNull();
  });

  it('takes no name, number, passport or address from what was pasted', () => {
    const card = readClientCard(
      `${PROFILE}\nФИО: Клиент Примерный\nПаспорт 0000 000000\nCtn's: 000-000-0002\nгород, улица, дом 1`,
    );
    expect(JSON.stringify(card)).not.toMatch(/Примерный|0000 ?000000|000-000|улица/);
  });

  it('keeps what was typed and fills only the gaps', () => {
    const read = readClientCard(PROFILE);
    const merged = mergeCards(
      { ...EMPTY_CARD, feePerDay: 4_000, device: 'Кнопочный' },
      read.ok ? read.value : EMPTY_CARD,
    );
    expect(merged).toMatchObject({ feePerDay: 4_000, feePerMonth: 150_000, device: 'Кнопочный', soc: 'C5BL02_2' });
  });

  it('gives offers a plan with the daily fee first', () => {
    const flags = { isLinear: false, packageSpendsOnNet: true, isFarEast: false };
    expect(planFromCard({ ...EMPTY_CARD, feePerDay: 5_000, feePerMonth: 150_000 }, flags)?.fee).toEqual({
      per: 'day',
      kopecks: 5_000,
    });
    expect(planFromCard({ ...EMPTY_CARD, feePerMonth: 60_000 }, flags)?.fee.per).toBe('month');
    expect(planFromCard(EMPTY_CARD, flags)).toBeNull();
  });

  it('leaves out a date that does not exist, and refuses a text without any field', () => {
    const card = readClientCard('Абонентская плата 50 руб в сутки\nContract Date: 31/02/2021');
    expect(card.ok && card.value.connectedOn).toBeNull();
    const code = (text: string) => {
      const read = readClientCard(text);
      return read.ok ? null : read.problems[0]?.code;
    };
    expect([code(' '), code('просто текст'), code('x'.repeat(50_001))]).toEqual([
      'empty',
      'nothing-recognised',
      'too-large',
    ]);
  });
});
