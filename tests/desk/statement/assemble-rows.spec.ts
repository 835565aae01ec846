import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowAssembler } from '@/desk/statement/assemble-rows';

/** What each line was, as `row 2`, `unread 3 no-date`. */
function assembled(lines: readonly string[]): readonly string[] {
  const told: string[] = [];
  const assembler = createRowAssembler({
    row: ({ line }) => told.push(`row ${line}`),
    continued: () => told.push('continued'),
    heading: ({ line }) => told.push(`heading ${line}`),
    unread: ({ line, reason }) => told.push(`unread ${line} ${reason}`),
    blank: () => told.push('blank'),
  });
  for (const line of lines) assembler.take(line);
  assembler.end();
  return told;
}

describe('lines assembled into rows', () => {
  it('are told exactly once each, whatever they are', () => {
    const fragment = fc.constantFrom(
      'Дата;Услуга;Стоимость',
      '12.01.2016;Подписка;15,50',
      '12.01.2016;Подписка;',
      ';;',
      'Подписка на',
      '«Моя сеть»\t12.01.2016 10:00\t-1,99\tруб',
      '31.02.2016;Подписка;1',
      'Итого;;15,50',
      '',
      '   ',
      'x'.repeat(5_000),
      '-1,99\tруб',
    );
    const line = fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(assembled(lines)).toHaveLength(lines.length);
      }),
    );
  });

  it('take titles at the top of each page, and nothing with a date for a heading', () => {
    expect(
      assembled(['Дата;Услуга;Стоимость', '12.01.2016;Игры;x', '12.01.2016;Игры;1,00', 'Дата;Услуга;Стоимость']),
    ).toEqual(['heading 1', 'unread 2 bad-sum', 'row 3', 'heading 4']);
  });

  it('join two halves only when one date stands in them', () => {
    expect(assembled(['Подписка\t12.01.2016 10:00\t', '\t-1,99\tруб'])).toEqual(['continued', 'row 2']);
    expect(assembled(['12.01.2016;Игры;', '13.01.2016;;2,00'])).toEqual([
      'unread 1 no-sum',
      'unread 2 unclear-direction',
    ]);
  });
});
