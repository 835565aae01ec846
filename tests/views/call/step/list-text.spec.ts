import { describe, expect, it } from 'vitest';
import { listText } from '@/views/call/step/list-text';

const fact = {
  kind: 'list',
  id: 'corrections',
  label: 'Корректировки',
  from: 'asked',
  fields: [
    { id: 'amount', label: 'Сумма', type: 'amount' },
    { id: 'purpose', label: 'За что', type: 'text' },
  ],
} as const;

describe('the text of a list', () => {
  it('has an item a line, its fields in the order of the fact, unknown ones left out', () => {
    const items = [{ purpose: 'подписки', amount: 140 }, { purpose: 'роуминг' }];
    expect(listText({ ...fact, fields: [...fact.fields] }, items)).toBe('140, подписки\nроуминг');
  });

  it.each([[null], [[]]])('of %j is empty', (value) => {
    expect(listText({ ...fact, fields: [...fact.fields] }, value)).toBe('');
  });
});
