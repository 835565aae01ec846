import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from '@/text/read-decimal';

/** Sign, whole and fraction in one text, or the kind of what is no number. */
function read(text: string): string {
  const reading = readDecimal(text);
  return reading.kind === 'number'
    ? `${reading.sign}${reading.whole}${reading.fraction === '' ? '' : `.${reading.fraction}`}`
    : reading.kind;
}

describe('a written number', () => {
  it.each([
    ['15', '15'],
    ['15,50', '15.50'],
    ['15.5', '15.5'],
    ['-1,9900', '-1.9900'],
    ['+0,50', '+0.50'],
    ['0,500', '0.500'],
    ['1250,500', '1250.500'],
    // thousands, by any space, apostrophe, or the other mark
    ['1 250,00', '1250.00'],
    ['1\u00a0250,00', '1250.00'],
    ['1\u2009250,00', '1250.00'],
    ['1\u202f250 000', '1250000'],
    ["1'250", '1250'],
    ['1.250,00', '1250.00'],
    ['1,250.00', '1250.00'],
    ['1.250.000', '1250000'],
    ['1 250,500', '1250.500'],
    // signs
    ['−15,50', '-15.50'],
    ['–15,50', '-15.50'],
    ['- 15,50', '-15.50'],
    ['15,50-', '-15.50'],
    ['15,50−', '-15.50'],
    ['(1 250,00)', '-1250.00'],
    ['(15,50 ₽)', '-15.50'],
    // currency, glued or not
    ['15,50₽', '15.50'],
    ['15,50 руб.', '15.50'],
    ['15,50руб', '15.50'],
    ['₽15,50', '15.50'],
    ['-₽ 15,50', '-15.50'],
    ['₽-15,50', '-15.50'],
    ['15,50 RUB', '15.50'],
    ['15,50₽-', '-15.50'],
    ['15р.', '15'],
    ['\u200b15,50\u200e', '15.50'],
    ['１５,５０', '15.50'],
  ])('«%s» is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['3.000', '-3.000', '3,000', '125,000 руб', '(3.000)'])('«%s» is ambiguous', (text) => {
    expect(read(text)).toBe('ambiguous');
  });

  it.each([
    '',
    'руб',
    '-',
    '1 25,00',
    '1 2500',
    '12 50',
    '1.25.0',
    '1 250.000,5',
    '-15-',
    '(-15)',
    '15 ₽ 20',
    '15,',
    ',5',
    '1,1234567',
    '1234567890123',
    '10:00',
    '15 баллов',
    '1e3',
  ])('«%s» is none', (text) => {
    expect(read(text)).toBe('none');
  });

  it('comes back whichever way it was written', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', "'", '');
    const minus = fc.constantFrom('-', '−', '–', '\u2011');
    const currency = fc.constantFrom('', '₽', ' ₽', ' руб.', 'руб', ' р.');
    const mark = fc.constantFrom(',', '.');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.record({
          space: spaces,
          minus,
          currency,
          mark,
          place: fc.constantFrom('before', 'after', 'brackets', 'none'),
        }),
        (whole, hundredths, style) => {
          const groups = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, style.space);
          const figure = `${groups}${style.mark}${String(hundredths).padStart(2, '0')}${style.currency}`;
          const written = {
            before: `${style.minus}${figure}`,
            after: `${figure}${style.minus}`,
            brackets: `(${figure})`,
            none: figure,
          }[style.place];
          expect(read(written)).toBe(
            `${style.place === 'none' ? '' : '-'}${String(whole)}.${String(hundredths).padStart(2, '0')}`,
          );
        },
      ),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['number', 'ambiguous', 'none']).toContain(readDecimal(text).kind);
      }),
    );
  });
});
