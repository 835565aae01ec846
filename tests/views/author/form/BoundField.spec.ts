import { describe, expect, it } from 'vitest';
import BoundField from '@/views/author/form/BoundField.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showForm } from '../show-form';

const place = ['script', 'facts', 'callNo', 'max'];

describe('the field of a limit', () => {
  it('writes the limit into the draft', async () => {
    const { part, at } = showForm(BoundField, { place, label: 'Не больше' });
    await part.get('input').setValue('7');

    expect(at(place)).toBe(7);
    await expectAccessible(document.body);
  });

  it('sets one where there is none, and says what the checker finds', async () => {
    const none = ['script', 'facts', 'callNo', 'nothing'];
    const { part, edits } = showForm(
      BoundField,
      { place: none, label: 'x' },
      { problem: { place: none, text: 'Нет' } },
    );
    await part.get('button').trigger('click');

    expect(edits).toEqual([{ kind: 'set', v: 1, place: none, value: 0 }]);
    expect(part.text()).toContain('Нет');
  });
});
