import { describe, expect, it } from 'vitest';
import { readStatement } from '@/desk/statement/statement';
import StatementResult from '@/views/desk/statement/StatementResult.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context, plain } from '../desk-part';

const row = (service: string, day: string, change: string) =>
  `${service}\t${day}.01.2016 10:00:00\t\t\t\t\tОсновной баланс\t\t${change}\t\tруб`;

function show(...lines: string[]) {
  context();
  const statement = readStatement(lines.join('\n'), {
    hasScriptManager: false,
    prices: { ownBelow: 1_500, partnerFrom: 2_000 },
  });
  if (!statement.ok) throw new Error('statement refused');
  return showPart(StatementResult, { statement: statement.value, language: 'ru', isTaken: false });
}

describe('what a statement came to', () => {
  it('draws a bar for every day, quiet ones too, and has the figures in a table', async () => {
    const result = show(row('Подписка', '09', '-10,00'), row('Звонок', '11', '-5,00'));
    expect(result.findAll('svg g')).toHaveLength(3);
    expect(result.findAll('.other').map((bar) => Number(bar.attributes('height')))).toEqual([64, 0, 32]);
    expect(result.findAll('.paid').map((bar) => Number(bar.attributes('height')))).toEqual([64, 0, 0]);
    expect(result.findAll('details tbody tr').map((line) => plain(line.text()))).toEqual([
      '9 января 2016 года10 ₽',
      '11 января 2016 года5 ₽',
    ]);
    await expectAccessible(document.body);
  });

  it('shows the lines that were not understood, with the reason', () => {
    const result = show(row('Подписка', '09', '-10,00'), row('Подписка', '32', '-10,00'), 'непонятно');
    expect(plain(result.text())).toContain('Не распознаны 2 строки');
    expect(result.findAll('.unread li').map((line) => plain(line.text()))).toEqual([
      expect.stringContaining('Строка 2. Такой даты или времени нет.'),
      expect.stringContaining('Строка 3. Нет даты.'),
    ]);
  });

  it('says when no subscription is seen', () => {
    expect(show(row('Звонок', '09', '-10,00')).text()).toContain('Подписок не видно');
  });
});
