import { describe, expect, it } from 'vitest';
import { decodeStatement } from '@/desk/statement/decode-statement';
import { readStatement, type Statement } from '@/desk/statement/statement';

// Statements that were read wrongly once, each for its whole kind. All of them are made up.

function read(...lines: string[]): Statement {
  const statement = readStatement(lines.join('\n'), {
    hasScriptManager: false,
    prices: { ownBelow: 1_500, partnerFrom: 2_000 },
  });
  if (!statement.ok) throw new Error(statement.error.map(({ code }) => code).join());
  return statement.value;
}

/** What was charged and credited, and the reasons of what was not read. */
function outcome(...lines: string[]) {
  const { charged, credited, unread } = read(...lines);
  return [charged, credited, unread.map(({ line, reason }) => `${line} ${reason}`).join()];
}

const SERVICE = 'Подписка Игры';

describe('the direction of money', () => {
  it('is a charge under a title that says so, with units and taxes beside it', () => {
    const statement = read(
      'Дата;Время;GMT*;Номер;Зона вызова;Услуга;Стоимость руб. без НДС',
      `12.01.2016;10:00:01;+03:00;0684;;${SERVICE};15,50`,
      `13.01.2016;10:00:01;+03:00;0684;;${SERVICE};15,50`,
    );
    expect(statement).toMatchObject({
      charged: 3_100,
      credited: 0,
      unreadCount: 0,
      suggestedCorrections: [{ balance: 'main', kopecks: 3_100 }],
      subscriptions: [{ name: SERVICE, shortNumber: '0684', count: 2, charged: 3_100 }],
    });
  });

  it('without titles is what the words say, or is told as not known', () => {
    expect(outcome(`${SERVICE} 12.01.2016 10:00:01 15,50 руб`)).toEqual([1_550, 0, '']);
    expect(outcome('Возврат: Подписка Игры 12.01.2016 10:00:01 15,50 руб')).toEqual([0, 1_550, '']);
    expect(outcome('Интернет 12.01.2016 10:00:01 15,50 руб')).toEqual([0, 0, '1 unclear-direction']);
    expect(outcome('12.01.2016;10:00;Интернет;15,50 ₽')).toEqual([0, 0, '1 unclear-direction']);
    expect(outcome('12.01.2016;10:00;Интернет;-15,50 ₽')).toEqual([1_550, 0, '']);
  });

  it('is shown by the balances around an unsigned sum', () => {
    const titles = 'Дата;Услуга;Баланс до;Сумма;Баланс после';
    expect(outcome(titles, '12.01.2016;Интернет;100,00;15,50;84,50', '13.01.2016;Оплата;84,50;50,00;134,50')).toEqual([
      1_550,
      5_000,
      '',
    ]);
  });

  it('of a return under «Списано» is told, not counted', () => {
    expect(outcome('Дата;Услуга;Списано', `12.01.2016;${SERVICE};15,50`, '13.01.2016;Возврат;15,50')).toEqual([
      1_550,
      0,
      '3 unclear-direction',
    ]);
  });

  it('of a minus among charges without one is told, and of minuses alone is a charge', () => {
    const titles = 'Дата;Услуга;Стоимость';
    const [charge, minus] = [`12.01.2016;${SERVICE};15,50`, `13.01.2016;${SERVICE};-5,00`];
    expect(outcome(titles, charge, minus)).toEqual([1_550, 0, '3 unclear-direction']);
    expect(outcome(titles, minus, minus)).toEqual([1_000, 0, '']);
  });

  it('of a bare «Сумма» is presumed and said so, unless minuses stand among the sums', () => {
    const titles = 'Дата;Услуга;Сумма, руб.';
    const [bare, minus] = ['12.01.2016;Интернет;15,50', '13.01.2016;Интернет;-5,00'];
    expect(read(titles, bare)).toMatchObject({ charged: 1_550, presumed: 1 });
    expect(outcome(titles, bare, minus)).toEqual([0, 0, '2 unclear-direction,3 unclear-direction']);
    expect(outcome(titles, '12.01.2016;Пополнение счёта;500,00')).toEqual([0, 50_000, '']);
  });

  it('is that of the filled one of two columns', () => {
    const titles = 'Дата;Услуга;Приход;Расход';
    expect(outcome(titles, '12.01.2016;Оплата;500,00;', `13.01.2016;${SERVICE};;15,50`)).toEqual([1_550, 50_000, '']);
    expect(outcome(titles, '12.01.2016;Оплата;500,00;0,00', '13.01.2016;Разное;5,00;5,00')).toEqual([
      0,
      50_000,
      '3 unclear-direction',
    ]);
  });
});

describe('a sum', () => {
  const one = (sum: string) => outcome('Дата;Услуга;Стоимость', `12.01.2016;${SERVICE};${sum}`);

  it.each([
    ['15,50', 1_550],
    ['1 250,00', 125_000],
    ['1\u00a0250,00', 125_000],
    ['1\u2009250,00', 125_000],
    ['1\u202f250,00', 125_000],
    ["1'250,00", 125_000],
    ['1.250,00', 125_000],
    ['1,250.00', 125_000],
    ['15,50 ₽', 1_550],
    ['15,50₽', 1_550],
    ['15,50руб.', 1_550],
    ['₽15,50', 1_550],
    ['\u221215,50', 1_550],
    ['\u201315,50', 1_550],
    ['15,50-', 1_550],
    ['(15,50)', 1_550],
    ['\u200e15,50\u200b', 1_550],
    ['15', 1_500],
    ['15,5000', 1_550],
  ])('%s is read whole', (text, kopecks) => {
    expect(one(text)).toEqual([kopecks, 0, '']);
  });

  it.each([
    ['-3.000', 'ambiguous-sum'],
    ['3,000', 'ambiguous-sum'],
    ['15,50 баллов', 'bad-sum'],
    ['1 25,00', 'bad-sum'],
    ['', 'no-sum'],
  ])('%s is refused: %s', (text, reason) => {
    expect(one(text)).toEqual([0, 0, `2 ${reason}`]);
  });

  it('parted by a space among words is read when its sign begins it, and refused when it may be two numbers', () => {
    const row = (tail: string) => outcome(`${SERVICE} 12.01.2016 10:00:01 ${tail}`);
    expect(row('-1 250,00 руб')).toEqual([125_000, 0, '']);
    expect(row('-12 345 250,00 руб')).toEqual([1_234_525_000, 0, '']);
    expect(row('\u22121\u00a0250,00 руб')).toEqual([125_000, 0, '']);
    expect(row('1 250,00 руб')).toEqual([0, 0, '1 ambiguous-sum']);
    expect(row('1\u00a0250,00 руб')).toEqual([125_000, 0, '']);
    expect(row('2839 -15,50 руб')).toEqual([1_550, 0, '']);
  });
});

describe('lines that are not understood', () => {
  it('are told before the first row too, with their reason', () => {
    expect(
      outcome(
        'Дата;Время;Услуга;Стоимость',
        '12.01.2016;10:00;Подписка;15,50 баллов',
        '13.01.2016;10:00;Подписка;—',
        '14.01.2016;10:00;Подписка;15,50',
      ),
    ).toEqual([1_550, 0, '2 bad-sum,3 bad-sum']);
  });

  it('are not needed for a currency glued to the sum', () => {
    expect(
      read('Дата;Время;Услуга;Стоимость', '12.01.2016;10:00;Подписка;15,50 ₽', '13.01.2016;10:00;Подписка;15,50 ₽'),
    ).toMatchObject({ rows: 2, charged: 3_100, unreadCount: 0, headingCount: 1 });
  });

  it('are told one by one even when nothing at all is read', () => {
    expect(outcome('31.02.2016;Подписка;15,50;', '12.01.2016;Подписка;;')).toEqual([0, 0, '1 bad-date,2 no-sum']);
  });

  it('never lend their date or sum to the next line', () => {
    const titles = 'Дата;Услуга;Стоимость';
    expect(outcome(titles, '12.01.2016;Подписка;', '13.01.2016;;7,00', '14.01.2016;Подписка;5,00')).toEqual([
      500,
      0,
      '2 no-sum,3 no-service',
    ]);
  });
});

describe('a table', () => {
  it('may have commas between cells, quotes around them, and separators inside quotes', () => {
    expect(
      read('Дата,Услуга,Стоимость', '12.01.2016,"Подписка, Игры","15,50"', '"13.01.2016","Подписка ""Кино""",7.25'),
    ).toMatchObject({ charged: 2_275, subscriptions: [{ name: 'Подписка, Игры' }, { name: 'Подписка "Кино"' }] });
    expect(read('Дата;Услуга;Стоимость', '12.01.2016;"Подписка; Игры";15,50').subscriptions[0]?.name).toBe(
      'Подписка; Игры',
    );
  });

  it('with commas does not let a decimal comma cut a sum', () => {
    expect(outcome('Дата,Услуга,Стоимость', '12.01.2016,Подписка,15,50')).toEqual([0, 0, '2 too-many-cells']);
  });

  it('may end its lines with CR alone, begin with a byte order mark, have short years and three columns', () => {
    expect(read(['\ufeffДата;Услуга;Списано', '12.01.16;Подписка;15,50', ''].join('\r'))).toMatchObject({
      charged: 1_550,
      from: '2016-01-12',
      lines: 2,
    });
  });

  it('is the same in decomposed letters', () => {
    const text = `Дата;Услуга;Стоимость\n12.01.2016;Подписка «Весёлый край»;15,50`;
    const [one, other] = [read(text.normalize('NFC')), read(text.normalize('NFD'))];
    expect(other).toEqual(one);
  });

  it('is read from a file in Windows-1251, and from its letters taken for Latin-1', () => {
    const text = `Дата;Время;Услуга;Стоимость\r\n12.01.2016;10:00:01;${SERVICE};15,50\r\n`;
    const bytes = Uint8Array.from(text, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    const decoded = decodeStatement(bytes);
    expect(decoded.encoding).toBe('windows-1251');
    expect(read(decoded.text)).toMatchObject({ charged: 1_550, rows: 1 });
    expect(read(String.fromCharCode(...bytes))).toMatchObject({ charged: 1_550, rows: 1 });
  });
});
