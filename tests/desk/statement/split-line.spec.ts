import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLine } from '@/desk/statement/split-line';

describe('a line cut into cells', () => {
  it.each([
    ['a\tb\t\tc', null, ['a', 'b', '', 'c']],
    ['a;b;', null, ['a', 'b', '']],
    ['a;"b;c";d', null, ['a', 'b;c', 'd']],
    ['"a ""b""",c,"d,e"', null, ['a "b"', 'c', 'd,e']],
    ['a,b', ',', ['a', 'b']],
    ['a\tCODE = \'G"H"', null, ['a', 'CODE = \'G"H"']],
    ['"a;b;c', null, ['"a', 'b', 'c']],
    ['| a | b |', null, ['a', 'b', '']],
    ['a  b   c', null, ['a', 'b', 'c']],
    ['Игры 12.01.2016 10:00 -1 250,00 руб', null, ['Игры', '12.01.2016 10:00', '-1 250,00', 'руб']],
    ['Игры 12.01.16 15,50', null, ['Игры', '12.01.16', '15,50']],
    ['раз, два, три', null, ['раз, два, три']],
  ] as const)('%s', (line, separator, cells) => {
    expect(splitLine(line, separator).cells).toEqual(cells);
  });

  it('marks a group that may be two numbers', () => {
    expect([...splitLine('Игры 12.01.2016 10:00 1 250,00 руб', null).loose]).toEqual([2]);
    expect([...splitLine('Игры 12.01.2016 10:00 -1 250,00 руб', null).loose]).toEqual([]);
  });

  it('gives back what was quoted', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('а', 'b', '"', ',', ';', '1') }), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom(';' as const, '\t' as const, ',' as const), (written, separator) => {
        const line = written.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
        expect(splitLine(line, separator).cells).toEqual(written);
      }),
    );
  });
});
