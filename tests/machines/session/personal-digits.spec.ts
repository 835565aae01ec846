import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalDigits, maskPersonalDigits } from '@/machines/session/personal-digits';

/** Ten digits of the code that no operator has. */
const digits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `000${String(n).padStart(7, '0')}`);
const writing = fc.constantFrom(
  (d: string) => d,
  (d: string) => `+7${d}`,
  (d: string) => `8${d}`,
  (d: string) => `+7 (${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6, 8)}-${d.slice(8)}`,
  (d: string) => `8 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6, 8)} ${d.slice(8)}`,
  (d: string) => `${d.slice(0, 4)} ${d.slice(4)}`,
  (d: string) => `${d.slice(0, 2)} ${d.slice(2, 4)} ${d.slice(4)}`,
  (d: string) => `серия ${d.slice(0, 4)} номер ${d.slice(4)}`,
  (d: string) => `${d.slice(0, 4)} № ${d.slice(4)}`,
);
const words = fc.constantFrom('', 'Звонить: ', 'паспорт ', 'клиент, ', 'до 02.05.2026 ', '(');

describe('digits of a person', () => {
  it('are found and starred however they are written, and nothing around them changes', () => {
    fc.assert(
      fc.property(digits, writing, words, words, (number, write, before, after) => {
        const masked = maskPersonalDigits(`${before}${write(number)}${after === '' ? '' : ` ${after}`}`);
        expect(masked.startsWith(before)).toBe(true);
        expect(masked.slice(before.length).replace('02.05.2026', '')).not.toMatch(/\d/);
      }),
    );
  });

  it.each([
    '02.05.2026 14:30',
    'с 2026-05-02 по 2026-06-02',
    '2026-05-02 10:00:00',
    '25 рублей в день, 750 в месяц',
    'ЕПК 2107_12, звонок 3 из 5',
    'баланс 1 500 000 рублей',
    '01/05/2026, 31/05/2026 и 30/06/2026',
    '123456789',
    '',
  ])('are not in "%s"', (text) => {
    expect(findPersonalDigits(text)).toEqual([]);
    expect(maskPersonalDigits(text)).toBe(text);
  });

  it('are found where they stand', () => {
    const text = 'тел 8 000 000-00-01 и 0000 000002';

    expect(findPersonalDigits(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '8 000 000-00-01',
      '0000 000002',
    ]);
  });

  it('stay masked when they are masked again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = maskPersonalDigits(text);
        expect(maskPersonalDigits(once)).toBe(once);
        expect(once).toHaveLength(text.length);
      }),
    );
  });
});
