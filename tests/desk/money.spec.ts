import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoubles, LARGEST_SUM, parseRoubles, percentOff } from '@/desk/money';

describe('money', () => {
  it('reads sums as people and systems write them', () => {
    const read = (text: string) => {
      const sum = parseRoubles(text, 'fee');
      return sum.ok ? sum.value : sum.error[0]?.code;
    };
    expect(['50', '1 500,50', '49.9 руб', '10,0000', '0', '50 рублей', '1\u00a0500 ₽'].map(read)).toEqual([
      5_000, 150_050, 4_990, 1_000, 0, 5_000, 150_000,
    ]);
    expect(['-5', '−5 руб'].map(read)).toEqual(['negative-amount', 'negative-amount']);
    expect(['', 'пять', '0,125', '1,2,3', '1e5', 'NaN', '0x10'].map(read)).toEqual(Array(7).fill('bad-amount'));
    expect(['1.234', '3,000'].map(read)).toEqual(['ambiguous-amount', 'ambiguous-amount']);
    expect(read('99999999999')).toBe('amount-too-large');
  });

  it('tells both readings of a sum that may be two', () => {
    const sum = parseRoubles('3.000', 'fee');
    expect(!sum.ok && sum.error[0]?.data).toEqual({ text: '3.000', one: '3', other: '3000' });
  });

  it('takes a percentage off to the nearest kopeck', () => {
    expect([percentOff(5_000, 35), percentOff(199, 50), percentOff(1, 50), percentOff(5_000, 100)]).toEqual([
      3_250, 100, 1, 0,
    ]);
  });

  it('reads back every sum that it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_SUM }),
        fc.constantFrom('ru' as const, 'en' as const),
        (sum, language) => {
          expect(parseRoubles(formatRoubles(sum, language), 'sum')).toEqual({ ok: true, value: sum });
        },
      ),
    );
    expect(formatRoubles(-199, 'ru')).toBe('−1,99');
  });
});
