// Notes repeat a line for every item of a list, each with its own values.
import { describe, expect, it } from 'vitest';
import { startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { composeNotes } from '@/machines/view/compose-notes';
import type { FactValue } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { withValues } from '../../support/edit-json';
import { smallScript } from '../../support/small-script';
import { AT_START } from '../../support/walk';

const LINES = [
  { id: 'note.head', text: 'Корректировки:' },
  { id: 'note.item', text: '{item.amount:money} за {item.purpose}, {item.day:slashDate}', each: 'corrections' },
  { id: 'note.end', text: 'Тариф {plan}' },
  { id: 'note.known', text: 'Тариф по словам клиента: {plan}', optional: true },
];

function noteWith(corrections: FactValue) {
  const script = smallScript();
  const list = {
    kind: 'list',
    id: 'corrections',
    label: 'Корректировки',
    from: 'intake',
    fields: [
      { id: 'amount', label: 'Сумма', type: 'amount' },
      { id: 'purpose', label: 'За что', type: 'text' },
      { id: 'day', label: 'Когда', type: 'day' },
    ],
  };
  const parsed = parseScript(
    withValues(script, [
      ['$.facts', [...script.facts, list]],
      ['$.notes[0].when', undefined],
      ['$.notes[0].lines', LINES],
    ]),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const compiled = compileScript(parsed.value);
  const [note] = composeNotes(
    compiled,
    startCall(compiled, { campaign: 'second', callNo: 2, corrections }, AT_START),
    {},
  );
  return note;
}

describe('a line for each item of a list', () => {
  it('stands once an item, in their order', () => {
    const items = [
      { amount: 140, purpose: 'подписки', day: '2026-05-02' },
      { amount: 1.5, purpose: 'роуминг', day: '2026-05-03' },
    ];
    expect(noteWith(items)?.text.split('\n')).toEqual([
      'Корректировки:',
      '140 рублей за подписки, 02/05/2026',
      '1 рубль 50 копеек за роуминг, 03/05/2026',
      'Тариф [Тариф]',
    ]);
  });

  it.each([[[]], [null]])('stands nowhere for %j', (items) => {
    expect(noteWith(items)?.text).toBe('Корректировки:\nТариф [Тариф]');
  });

  it('names a field that an item lacks, and tells it as missing', () => {
    const note = noteWith([{ amount: 10, day: null }]);
    expect(note?.text).toContain('10 рублей за [За что], [Когда]');
    expect(note?.missing).toEqual(['За что', 'Когда', 'Тариф']);
  });
});

describe('a line that is optional', () => {
  it('is left out while something it names is not known, and what it lacks is told', () => {
    const note = noteWith([]);
    expect(note?.text).not.toContain('по словам');
    expect(note?.missing).toEqual(['Тариф']);
  });
});
