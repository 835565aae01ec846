import { describe, expect, it } from 'vitest';
import { cardFees } from '@/desk/client-card/card-fees';

const fees = (...texts: string[]) => {
  const { feePerDay, feePerMonth, problems } = cardFees(
    texts.map((text, index) => ({ kind: 'fee', label: '', text, line: index + 1 })),
  );
  return [feePerDay, feePerMonth, problems.map(({ at }) => at).join()];
};

describe('fees of a card', () => {
  it.each([
    [['50 руб в сутки 1500 руб в месяц'], [5_000, 150_000, '']],
    [['49,90 ₽/сутки'], [4_990, null, '']],
    [
      ['1500 руб в', 'месяц'],
      [null, 150_000, ''],
    ],
    [['1 500 руб в месяц'], [null, 150_000, '']],
    [['Люди 3 500 руб в месяц'], [null, null, 'feePerMonth']],
    [
      ['3', '30 рублей в день'],
      [3_000, null, ''],
    ],
    [['1.50 руб в сутки'], [150, null, '']],
    [
      ['руб в сутки', '5 рублей'],
      [null, null, ''],
    ],
  ])('%j', (texts, found) => {
    expect(fees(...texts)).toEqual(found);
  });
});
