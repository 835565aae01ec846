import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatement, type Statement } from '@/desk/statement/statement';
import { LONGEST_STATEMENT } from '@/desk/statement/statement-problem';
import { isoDayOf } from '@/calendar/civil-day';

const TITLES =
  'Сереис\tДата и вреня\tНонер\tОператор\tОбъен услуг\tДлит.сессии\tБаланс\tБалдо\tИзн.бал\tКонечный баланс\tВалюта\tКурс пересчета\tTien\tТип операции/Оператор';

/** The table of the deck, recogniser's noise and all; the number of the subscriber is made up. */
const DECK = `ci 08.12.2015 00:00 no: 12.01.2016 23:59	Показать Баланс: Все балансы	Тех. детализация:	Arperaция: 🗹
фильтр: Без звонков с нулевой стоиностью	у дополнительные условия:	Приченить феспитр Сбросить	1 - 1 - 1

Детализация абонента 0000000003 за период с 08.12.2015 00:00 по 12.01.2016 23:59. Все балансы.

${TITLES}
Мобильный интернет	12.01.2016 02:24:50			9	06:00:01	Основной баланс		0,0000		руб	0,0	00000000	normal call clearing	CHARGE_CODE = 'G"H"V"***
Мобильный интернет	11.01.2016 18:27:43			1130	06:00:01	Основной баланс		0,0000		py6	0,0	00000000	normal call clearing	CHARGE_CODE = 'G***A***';
Подписка на «Моя сеть»	11.01.2016 14:01:46	2839	1	00:03:19	2	Основной баланс	323,0800	-1,9900	321,0900	pyti	0,0	00000000	normal call clearing	CHARGE_CODE = 'D***P****;
Мобильный интернет	11.01.2016 06:17:39			69090	19:20:04	Основной баланс		0,0000	1.5	руб	0,0	00000000	normal call clearing	GPRS_BEELINE_SOUTH
Мобильный интернет	10.01.2016 18:03:22			2270	12:00:04	Основной баланс		0,0000		руб	0,0	1	normal call clearing	CHARGE_CODE = 'G***A***';
Подписка на «Моя сеть»	10.01.2016 14:42:04	2839		00:03:19	0	Основной баланс	325,0700	-1,9900	323,0800	py6	0,0	11	normal call clearing	CHARGE_CODE = 'D***P***';
Подписка на «Моя сеть»	09.01.2016 14:42:40	2839		00:03:19	0	Основной баланс	327,0600	-1,9900	325,0700	py6	0,0	11	normal call clearing	CHARGE_CODE = 'D***P***';
Подписка на «Моя сеть»	08.01.2016 14:20:58	2839		00:03:19	0	Основной баланс	329,0500	-1,9900	327,0600	py6	0,0	11	normal call clearing	CHARGE_CODE = 'D***P***';
Подписка на «Моя сеть»	07.01.2016 14:08:37	2839		00:03:19	0	Основной баланс	331,0400	-1,9900	329,0500	руб	0,0	11	normal call clearing	CHARGE_CODE = 'D***P***;
`;

const options = { hasScriptManager: false, prices: { ownBelow: 1_500, partnerFrom: 2_000 } };

function read(text: string): Statement {
  const statement = readStatement(text, options);
  if (!statement.ok) throw new Error(statement.error.map(({ code }) => code).join());
  return statement.value;
}

function problem(text: string): string | undefined {
  const statement = readStatement(text, options);
  return statement.ok ? undefined : statement.error[0]?.code;
}

describe('charge statement', () => {
  it('finds the subscription of the deck, its times, its sum and what removes it', () => {
    const statement = read(DECK);
    expect(statement.subscriptions).toHaveLength(1);
    expect(statement.subscriptions[0]).toMatchObject({
      name: 'Подписка на «Моя сеть»',
      shortNumber: '2839',
      count: 5,
      first: '2016-01-07T14:08:37',
      last: '2016-01-11T14:01:46',
      charged: 995,
      price: 199,
      route: { tools: [{ tool: 'bo-video-portal', rule: 'R43' }] },
    });
    expect(statement.suggestedCorrections).toEqual([{ balance: 'main', kopecks: 995, purpose: 'платные подписки' }]);
    expect([statement.rows, statement.unreadCount, statement.headingCount, statement.mismatched]).toEqual([9, 0, 4, 0]);
    expect([statement.charged, statement.credited]).toEqual([995, 0]);
    expect(statement.days.map(({ day, charged }) => [day.slice(8), charged])).toEqual([
      ['07', 199],
      ['08', 199],
      ['09', 199],
      ['10', 199],
      ['11', 199],
      ['12', 0],
    ]);
  });

  it('reads the same table without its titles, with `;`, and copied with spaces for cells', () => {
    const wanted = { charged: 995, rows: 9, unreadCount: 0 };
    const rows = DECK.slice(DECK.indexOf('Мобильный'));
    expect(read(rows)).toMatchObject(wanted);
    expect(read(DECK.replaceAll('\t', ';').replaceAll('\'G"H"V"***', ''))).toMatchObject(wanted);
    expect(read(DECK.replaceAll(/\t+/g, '    '))).toMatchObject(wanted);
    expect(read(rows.replaceAll(/\t+/g, ' '))).toMatchObject(wanted);
    expect(read(rows.replaceAll('\t', ' | '))).toMatchObject(wanted);
  });

  it('reads an export with other columns in another order', () => {
    const statement = read(
      'Дата;Время;Услуга;Стоимость\n12.01.2016;10:00:01;Видеомир 18+;15,50\n13.01.2016;9:05;Видеомир 18+;15,50\n',
    );
    expect(statement.subscriptions).toMatchObject([
      {
        name: 'Видеомир 18+',
        charged: 3_100,
        first: '2016-01-12T10:00:01',
        last: '2016-01-13T09:05:00',
        route: { tools: [{ tool: 'videomir', rule: 'R45' }] },
      },
    ]);
  });

  it('groups names that differ only in look-alike letters', () => {
    const line = (name: string) => `${name}\t11.01.2016 14:01:46\t\t\t\t\tОсновной баланс\t\t-20,0000\t\tруб\n`;
    const statement = read(line('Подписка СРА Игры') + line('Подписка CPA Игры') + line('Подпискa CРA Игры'));
    expect(statement.subscriptions.map(({ count, charged }) => [count, charged])).toEqual([[3, 6_000]]);
  });

  it('repairs letters that stand for digits, and says how often', () => {
    const statement = read('Подписка\t11.О1.2016 14:01:46\t\t\t\t\tОсновной баланс\t\t-1O,5О00\t\tруб\n');
    expect([statement.charged, statement.repaired]).toEqual([1_050, 1]);
  });

  it('joins rows that were broken in two', () => {
    const whole =
      'Подписка на «Моя сеть»\t11.01.2016 14:01:46\t2839\t1\t00:03:19\t2\tОсновной баланс\t323,0800\t-1,9900\t321,0900\tруб\t0,0\t1\tnormal call clearing\tCODE';
    for (const [one, other] of [
      ['Основной баланс\t323', 'Основной\nбаланс\t323'],
      ['call clearing', 'call\nclearing'],
      ['Подписка на «', 'Подписка на\n«'],
      ['2839\t1', '2839\n\t1'],
      ['сеть»\t11', 'сеть»\n11'],
    ] as const) {
      const statement = read(`${TITLES}\tA\n${whole}\n${whole.replace(one, other)}\n${whole}\n`);
      expect([other, statement.rows, statement.unreadCount, statement.subscriptions.length]).toEqual([other, 3, 0, 1]);
      expect(statement.charged).toBe(597);
    }
  });

  it('shows every row that it did not understand, with its line and the reason', () => {
    const row = (date: string, sum: string) => `Подписка\t${date}\t\t\t\t\tОсновной баланс\t10,00\t${sum}\t8,01\tруб\n`;
    const statement = read(
      `${row('11.01.2016 10:00:00', '-1,9900')}${row('31.02.2016 10:00:00', '-1,9900')}${row('11.01.2016 25:00:00', '-1,9900')}${row('11.01.2016 10:00:00', 'минус два')}что это\n${row('12.01.2016 10:00:00', '-1,9900')}`,
    );
    expect(statement.rows).toBe(2);
    expect(statement.unread.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'bad-date'],
      [3, 'bad-date'],
      [4, 'bad-sum'],
      [5, 'no-date'],
    ]);
    expect(statement.charged).toBe(398);
  });

  it('tells when balances do not add up, and takes refunds off the correction', () => {
    const statement = read(
      'Подписка\t11.01.2016 10:00:00\t\t\t\t\tОсновной баланс\t10,00\t-2,00\t9,00\tруб\nПодписка\t12.01.2016 10:00:00\t\t\t\t\tОсновной баланс\t8,00\t+0,50\t8,50\tруб\nПодписка\t12.01.2016 11:00:00\t\t\t\t\tБонусный баланс\t8,00\t-3,00\t5,00\tруб\n',
    );
    expect(statement.mismatched).toBe(1);
    expect(statement.suggestedCorrections.map(({ balance, kopecks }) => [balance, kopecks])).toEqual([
      ['main', 150],
      ['bonus', 300],
    ]);
  });

  it('refuses what is no statement, each with its own problem', () => {
    expect(problem('')).toBe('empty');
    expect(problem(' \n\t\n')).toBe('empty');
    expect(problem('Здравствуйте, это просто письмо.\nБез таблицы.')).toBe('nothing-recognised');
    expect(problem('PK\u0003\u0004\u0014\u0000\u0006')).toBe('other-format');
    expect(problem('%PDF-1.7')).toBe('other-format');
    expect(problem('{"rows": []}')).toBe('other-format');
    expect(problem('<table><tr><td>1</td></tr></table>')).toBe('other-format');
    expect(problem('\u0001\u0002\u0003абв\u0004\u0005')).toBe('binary');
    expect(problem('\ufffd\ufffd\ufffdPNG')).toBe('wrong-encoding');
  });

  it('refuses fifty megabytes without reading them', () => {
    expect(problem('x'.repeat(LONGEST_STATEMENT + 1))).toBe('too-large');
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const statement = readStatement(text, options);
        if (statement.ok) expectAccounted(statement.value);
        else expect(statement.error.length).toBeGreaterThan(0);
      }),
    );
  });

  const row = fc.record({
    service: fc.constantFrom(
      'Подписка А',
      'Подписка на «Моя сеть»',
      'Хамелион',
      'Мобильный интернет',
      'Звонок',
      'Видеомир 18+',
    ),
    day: fc.integer({ min: 16_000, max: 16_380 }).map(isoDayOf),
    second: fc.integer({ min: 0, max: 86_399 }),
    kopecks: fc.integer({ min: -100_000, max: 5_000 }),
    before: fc.integer({ min: 0, max: 10_000_000 }),
    currency: fc.constantFrom('руб', 'py6', 'pyti', 'руб.'),
    number: fc.constantFrom('', '2839', '0684'),
  });
  const noise = fc.constantFrom('', 'шум без даты', 'Итого', TITLES, '31.02.2016 12:00:00\tх\tруб');

  it('comes to the sum of its rows, and counts every line once, however lines end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, noise), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\t', ';'),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        (entries, separator, hasTitles, end) => {
          const written = entries.map(([entry, junk]) => `${junk}\n${writeRow(entry, separator)}`);
          const text = `${hasTitles ? `${TITLES.replaceAll('\t', separator)}\n` : ''}${written.join('\n')}`.replaceAll(
            '\n',
            end,
          );
          const statement = read(text);
          const rows = entries.map(([entry]) => entry);
          expect(statement.rows).toBe(rows.length);
          expect(statement.charged).toBe(rows.reduce((sum, { kopecks }) => sum + Math.max(0, -kopecks), 0));
          expect(statement.credited).toBe(rows.reduce((sum, { kopecks }) => sum + Math.max(0, kopecks), 0));
          expect(statement.days.reduce((sum, day) => sum + day.charged, 0)).toBe(statement.charged);
          const paid = rows.filter(({ service }) => /Подписка|Хамел|Видеомир/.test(service));
          expect(statement.subscriptions.reduce((sum, { count }) => sum + count, 0)).toBe(paid.length);
          expect(statement.subscriptions.reduce((sum, { charged }) => sum + charged, 0)).toBe(
            paid.reduce((sum, { kopecks }) => sum + Math.max(0, -kopecks), 0),
          );
          expectAccounted(statement);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes time in proportion to its lines: twice the lines, about twice the work', () => {
    const line = DECK.split('\n')[8] ?? '';
    const spent = (rows: number) => {
      const text = `${TITLES}\n${Array.from({ length: rows }, () => line).join('\n')}`;
      const start = process.cpuUsage();
      expect(read(text).charged).toBe(rows * 199);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    spent(5_000);
    // Best of three on both sides: other work on the machine must not decide. A quadratic reader would need 16 times as long.
    const best = (rows: number) => Math.min(...[1, 2, 3].map(() => spent(rows)));
    expect(best(20_000) / best(5_000)).toBeLessThan(10);
  });
});

function expectAccounted(statement: Statement): void {
  expect(statement.rows + statement.continued + statement.headingCount + statement.unreadCount + statement.blank).toBe(
    statement.lines,
  );
}

function writeRow(
  entry: {
    service: string;
    day: string;
    second: number;
    kopecks: number;
    before: number;
    currency: string;
    number: string;
  },
  separator: string,
): string {
  const [year, month, day] = entry.day.split('-');
  const clock = [3_600, 60, 1].map((unit, index) =>
    String(Math.floor(entry.second / unit) % (index === 0 ? 24 : 60)).padStart(2, '0'),
  );
  const sum = (kopecks: number) =>
    `${kopecks < 0 ? '-' : ''}${Math.floor(Math.abs(kopecks) / 100)},${String(Math.abs(kopecks) % 100).padStart(2, '0')}00`;
  return [
    entry.service,
    `${day}.${month}.${year} ${clock.join(':')}`,
    entry.number,
    '',
    '00:01:00',
    '0',
    'Основной баланс',
    sum(entry.before),
    sum(entry.kopecks),
    sum(entry.before + entry.kopecks),
    entry.currency,
    '0,0',
    '1',
    'normal call clearing',
  ].join(separator);
}
