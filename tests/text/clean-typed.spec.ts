import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTyped } from '@/text/clean-typed';

describe('a typed text, cleaned', () => {
  it('has one dash, one space and no sign that nobody sees', () => {
    expect(cleanTyped('\ufeff1\u2212\u20112\u20133\u2014\u00a0\u2009\u202f\u200b\u202a5\u202c\u00ad')).toBe(
      '1--2-3-   5',
    );
  });

  it('has composed letters', () => {
    expect(cleanTyped('тарифныи\u0306')).toBe('тарифный');
    expect(cleanTyped('ё')).toBe('ё'.normalize('NFC'));
  });

  it('keeps lines and tabs, and every ordinary text as it is', () => {
    const ordinary = 'Подписка\t12.01.2016\r\n№ 5 «Игры» −'.replace('−', '-');
    expect(cleanTyped(ordinary)).toBe(ordinary);
  });

  it('is clean after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanTyped(cleanTyped(text))).toBe(cleanTyped(text));
      }),
    );
  });
});
