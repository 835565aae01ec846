import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import ChoiceField from '@/views/settings/ChoiceField.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

const options = [
  { value: 'light', label: 'светлая' },
  { value: 'dark', label: 'тёмная' },
];

describe('a choice of a few', () => {
  it('shows what is chosen and tells what is chosen anew', async () => {
    const field = showPart(ChoiceField, { label: 'Тема', value: 'light', options });
    const [light, dark] = field.findAll<HTMLInputElement>('input');
    expect(light?.element.checked).toBe(true);
    await dark?.trigger('change');

    expect(field.emitted('change')).toEqual([['dark']]);
    expect(field.get('legend').text()).toBe('Тема');
    await expectAccessible(document.body);
  });

  it('is a group of its own', () => {
    const both = showPart(
      { render: () => [1, 2].map(() => h(ChoiceField, { label: 'Тема', value: 'light', options })) },
      {},
    );
    const names = both.findAll('input').map((input) => input.attributes('name'));

    expect(new Set(names).size).toBe(2);
  });
});
