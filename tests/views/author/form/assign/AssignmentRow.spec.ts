import { describe, expect, it } from 'vitest';
import AssignmentRow from '@/views/author/form/assign/AssignmentRow.vue';
import { expectAccessible } from '../../../../support/expect-accessible';
import { smallBundle } from '../../../../support/small-bundle';
import { HELLO, showForm } from '../../show-form';

const { facts } = smallBundle().script;
function show(id: string, value: unknown) {
  const fact = facts.find((each) => each.id === id) ?? null;
  const { part } = showForm(AssignmentRow, { place: [...HELLO, 'answers', 'busy', 'set', id], fact, value });
  return {
    part,
    written: () =>
      part
        .findComponent(AssignmentRow)
        .emitted('change')
        ?.map(([given]) => given),
  };
}

describe('what a fact becomes', () => {
  it('is chosen among its values, or forgotten', async () => {
    const { part, written } = show('decision', 'think');
    expect(part.get('select').element.selectedOptions[0]?.textContent).toBe('Думает');
    await part.get('select').setValue('3');
    await part.get('select').setValue('4');

    expect(written()).toEqual(['refuse', null]);
    await expectAccessible(document.body);
  });

  it('is yes or no for a flag', async () => {
    const { part, written } = show('introduced', true);
    await part.get('select').setValue('1');

    expect(written()).toEqual([false]);
  });

  it('is a number for a count, or a number more', async () => {
    const { part, written } = show('offers', { add: 1 });
    await part.get('input').setValue('2');
    await part.get('input').setValue('два');
    expect(part.text()).toContain('Это не число');
    await part.get('input').setValue('2');
    await part.get('select').setValue('equals');

    expect(written()).toEqual([{ add: 2 }, { add: 2 }, 2]);
  });

  it('still shows a value that the fact has no more', () => {
    const { part } = show('decision', 'gone');

    expect(part.get('select').element.selectedOptions[0]?.textContent).toBe('gone');
  });
});
