import { describe, expect, it } from 'vitest';
import { fillText } from '@/machines/view/fill-text';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { smallScript } from '../../support/small-script';

const russian = smallScript();
const english: Script = { ...smallScript(), language: 'en' };

function words(text: string, facts: Facts, script = russian): string {
  return fillText(text, facts, script)
    .map((segment) => (segment.kind === 'missing' ? `[${segment.label}]` : segment.text))
    .join('');
}

describe('a filled text', () => {
  it('keeps words and values apart', () => {
    expect(fillText('Тариф {plan}.', { plan: 'Простой' }, russian)).toEqual([
      { kind: 'words', text: 'Тариф ' },
      { kind: 'value', text: 'Простой', fact: 'plan' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('is loud about a value that is not known', () => {
    expect(fillText('{plan}', { plan: null }, russian)).toEqual([{ kind: 'missing', label: 'Тариф', fact: 'plan' }]);
    expect(words('{plan}, {fee:money}', {})).toBe('[Тариф], [Абонентская плата]');
  });

  it('shows the label of a choice, a flag as yes or no, a count in digits, a setting by its value', () => {
    const facts = { campaign: 'second', hungUp: true, offers: 2 };
    expect(words('{campaign}; {hungUp}; {offers}; {maxOffers}', facts)).toBe('Вторая попытка; да; 2; 2');
    expect(words('{hungUp}', facts, english)).toBe('yes');
  });

  it.each([
    [0, '0 рублей', '0 roubles'],
    [1, '1 рубль', '1 rouble'],
    [2, '2 рубля', '2 roubles'],
    [4.01, '4 рубля 1 копейка', '4 roubles 1 kopeck'],
    [11, '11 рублей', '11 roubles'],
    [14.12, '14 рублей 12 копеек', '14 roubles 12 kopecks'],
    [21, '21 рубль', '21 roubles'],
    [111.22, '111 рублей 22 копейки', '111 roubles 22 kopecks'],
    [750.5, '750 рублей 50 копеек', '750 roubles 50 kopecks'],
    [4.995, '5 рублей', '5 roubles'],
    [12_025, '12\u00a0025 рублей', '12,025 roubles'],
  ])('speaks %d as money', (fee, ru, en) => {
    expect(words('{fee:money}', { fee })).toBe(ru);
    expect(words('{fee:money}', { fee }, english)).toBe(en);
  });

  it('writes numbers with the sign of the language', () => {
    expect(words('{fee}', { fee: 1234.5 })).toBe('1234,5');
    expect(words('{fee}', { fee: 12345.5 }, english)).toBe('12,345.5');
  });

  it('speaks and writes dates', () => {
    expect(words('{today:date}|{today:slashDate}|{today:dayMonth}|{today}', { today: '2026-05-02' })).toBe(
      '2 мая|02/05/2026|02 05|2 мая',
    );
    expect(words('{today:date}', { today: '2026-05-02' }, english)).toBe('2 May');
    const moment = { deadline: '2026-12-31T09:05' };
    expect(words('{deadline:dateTime}|{deadline:date}|{deadline:slashDate}', moment)).toBe(
      '31 декабря, 09:05|31 декабря|31/12/2026',
    );
    expect(words('{deadline:dateTime}', moment, english)).toBe('31 December, 09:05');
  });

  it('masks a number, and spells an open one', () => {
    expect(words('{ctn:mask}', { ctn: '0000000001' })).toBe('+7 000 ***-**-01');
    expect(words('{ctn}', { ctn: '0000000001' })).toBe('+7 000 000-00-01');
    expect(words('{ctn:mask}', { ctn: '12' })).toBe('***12');
  });
});
