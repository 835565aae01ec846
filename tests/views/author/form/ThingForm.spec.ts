import { describe, expect, it } from 'vitest';
import ThingForm from '@/views/author/form/ThingForm.vue';
import { outlineRows, rowOf } from '@/views/author/outline/outline-rows';
import { expectAccessible } from '../../../support/expect-accessible';
import { smallBundle } from '../../../support/small-bundle';
import { HELLO, showForm } from '../show-form';

const rows = outlineRows(smallBundle(), () => true);

describe('the form of the selected row', () => {
  it('bears the words of the row, and its fields', async () => {
    const { part } = showForm(ThingForm, { row: rowOf(rows, HELLO) });

    expect(part.get('h2').text()).toBe('Приветствие');
    expect(part.findAll('[data-place]').length).toBeGreaterThan(3);
    await expectAccessible(document.body);
  });

  it('writes the whole thing as it is written down', async () => {
    const { part, at } = showForm(ThingForm, { row: rowOf(rows, ['script', 'settings', 'maxOffers']) });
    const source = part.findAll('[aria-expanded]').at(-1);
    await source?.trigger('click');
    const text = part.get('.source');
    await text.setValue(JSON.stringify({ ...Object(at(['script', 'settings', 'maxOffers'])), value: 9 }));

    expect(at(['script', 'settings', 'maxOffers', 'value'])).toBe(9);
  });

  it('has no fields for a heading, and says what to do there', () => {
    const { part } = showForm(ThingForm, { row: rowOf(rows, ['script', 'facts']) });

    expect(part.find('[data-place]').exists()).toBe(false);
    expect(part.text()).toContain('Выберите строку');
  });
});
