import { describe, expect, it } from 'vitest';
import FactInput from '@/views/call/FactInput.vue';
import type { FactValue } from '@/scripts/language/fact';
import { smallScript } from '../../support/small-script';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-part';

const script = smallScript();

describe('the field of a fact', () => {
  it.each([
    ['plan', 'text'],
    ['fee', 'text'],
    ['callNo', 'number'],
    ['today', 'date'],
    ['callbackAt', 'datetime-local'],
    ['ctn', 'tel'],
    ['cardOpened', 'checkbox'],
  ])('%s is a %s', async (id, type) => {
    const field = show(id, null);

    expect(field.get('input').attributes('type')).toBe(type);
    await expectAccessible(document.body);
  });

  it('of a choice is a list of its values, with a way to say nothing', async () => {
    const field = show('decision', 'none');

    expect(field.findAll('option').map((option) => option.text())).toEqual([
      'не выбрано',
      'Нет',
      'Остаётся',
      'Думает',
      'Отказ',
    ]);
    await field.get('select').setValue('stay');
    expect(field.emitted('enter')).toEqual([['stay']]);
    await expectAccessible(document.body);
  });

  it('gives an amount as a number', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('750,50');

    expect(field.emitted('enter')).toEqual([[750.5]]);
  });

  it('refuses what does not belong to the fact, says why and keeps what was typed', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('много');

    expect(field.emitted('enter')).toBeUndefined();
    expect(field.get('[role="alert"]').text()).not.toBe('');
    expect(field.get('input').attributes('aria-invalid')).toBe('true');
    expect(field.get<HTMLInputElement>('input').element.value).toBe('много');
    await expectAccessible(document.body);
  });

  it('gives a flag the other way round', async () => {
    const field = show('cardOpened', true);

    await field.get('input').trigger('change');

    expect(field.emitted('enter')).toEqual([[false]]);
  });

  it('is done at Enter only when its value is good', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('много');
    await field.get('input').trigger('keydown', { key: 'Enter' });
    expect(field.emitted('done')).toBeUndefined();

    await field.get('input').setValue('900');
    await field.get('input').trigger('keydown', { key: 'Enter' });
    expect(field.emitted('done')).toHaveLength(1);
  });

  it('follows the value of the call, e.g. after a step back', async () => {
    const field = show('plan', 'Свой круг');

    await field.setProps({ value: null });

    expect(field.get<HTMLInputElement>('input').element.value).toBe('');
  });

  it('marks what is still needed', () => {
    expect(show('plan', null).find('.required').exists()).toBe(true);
    expect(show('plan', 'Свой круг').find('.required').exists()).toBe(false);
  });
});

function show(id: string, value: FactValue) {
  const fact = script.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`no fact "${id}"`);
  return showPart(FactInput, { fact, label: fact.label, isRequired: true, value, isReadOnly: false });
}
