import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import { useAuthorContext } from '@/views/author/author-context';
import { type FormRow, formRows } from '@/views/author/form/form-rows';
import RecordField from '@/views/author/form/RecordField.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showForm } from '../show-form';

const EN = ['translations', 'en'];
/** The field with the entries that the draft has by now. */
const Texts = {
  setup() {
    const { content } = useAuthorContext();
    return () => {
      const { main, more } = formRows(content.value.bundle, EN);
      return h(RecordField, { row: rowOf([...main, ...more]), label: 'Тексты' });
    };
  },
};

function rowOf(rows: readonly FormRow[]): FormRow {
  const row = rows.find(({ kind }) => kind === 'record');
  if (row === undefined) throw new Error('A translation has no texts');
  return row;
}

describe('entries with names of their own', () => {
  it('show beside each translation what it translates, and write it', async () => {
    const { part, at } = showForm(Texts, {});
    expect(part.get('.entry label').text()).toBe('Малый скрипт');
    await part.get('.entry input, .entry textarea').setValue('Little script');

    expect(at([...EN, 'texts', 'script/title'])).toBe('Little script');
    await expectAccessible(document.body);
  });

  it('are added by name and taken away', async () => {
    const { part, at, edits } = showForm(Texts, {});
    await part.get('form').trigger('submit');
    expect(edits).toEqual([]);
    await part.get('form input').setValue('script/description');
    await part.get('form').trigger('submit');
    expect(at([...EN, 'texts', 'script/description'])).toBeTypeOf('string');
    await part.get('.remove').trigger('click');

    expect(at([...EN, 'texts', 'script/title'])).toBeUndefined();
  });
});
