import { describe, expect, it } from 'vitest';
import type { StatementRow } from '@/desk/statement/statement-row';
import { statementTotals } from '@/desk/statement/statement-totals';

const row = (service: string, day: string, change: number, more: Partial<StatementRow> = {}): StatementRow => ({
  service,
  day: `2016-01-${day}`,
  time: null,
  shortNumber: null,
  balance: null,
  change,
  basis: 'certain',
  isRepaired: false,
  isRounded: false,
  isMismatched: false,
  ...more,
});
const totals = (...rows: StatementRow[]) =>
  statementTotals(rows, {
    hasScriptManager: false,
    prices: { ownBelow: 1_500, partnerFrom: 2_000 },
    purpose: 'подписки',
  });

describe('totals of a statement', () => {
  it('add charges and credits apart, and draw every day between the first and the last', () => {
    expect(totals(row('Интернет', '12', -500), row('Оплата', '10', 10_000))).toMatchObject({
      charged: 500,
      credited: 10_000,
      from: '2016-01-10',
      to: '2016-01-12',
      days: [{ charged: 0 }, { charged: 0 }, { charged: 500, bySubscriptions: 0 }],
      subscriptions: [],
      suggestedCorrections: [],
    });
  });

  it('group a subscription by name and short number, take returns off, and name its commonest price', () => {
    const { subscriptions, suggestedCorrections } = totals(
      row('Подписка CPA', '12', -2_000, { shortNumber: '2839' }),
      row('Подписка СРА', '13', -2_000, { shortNumber: '2839' }),
      row('Подписка СРА', '13', -500, { shortNumber: '2839' }),
      row('Подписка СРА', '14', 500, { shortNumber: '2839' }),
      row('Подписка СРА', '14', -300, { shortNumber: '1111', balance: 'bonus' }),
    );
    expect(subscriptions.map(({ count, charged, refunded, price }) => [count, charged, refunded, price])).toEqual([
      [4, 4_500, 500, 2_000],
      [1, 300, 0, 300],
    ]);
    expect(suggestedCorrections).toEqual([
      { balance: 'main', kopecks: 4_000, purpose: 'подписки' },
      { balance: 'bonus', kopecks: 300, purpose: 'подписки' },
    ]);
  });

  it('list only days with rows when the statement spans more than can be drawn', () => {
    const days = totals(row('Игры', '01', -100), { ...row('Игры', '01', -100), day: '2018-01-01' }).days;
    expect(days.map(({ day }) => day)).toEqual(['2016-01-01', '2018-01-01']);
  });
});
