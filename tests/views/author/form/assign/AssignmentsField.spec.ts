import { describe, expect, it } from 'vitest';
import AssignmentsField from '@/views/author/form/assign/AssignmentsField.vue';
import { expectAccessible } from '../../../../support/expect-accessible';
import { HELLO, showForm } from '../../show-form';

const place = [...HELLO, 'answers', 'listens', 'set'];

describe('what an answer writes down', () => {
  it('gets one fact more, with a value to begin with, and loses one', async () => {
    const { part, at } = showForm(AssignmentsField, { place, label: 'Что записать' });
    await part.get('.more').setValue('offers');
    expect(at(place)).toEqual({ introduced: true, offers: { add: 1 } });
    await part.get('[aria-label="Убрать: Агент представился"]').trigger('click');

    expect(at(place)).toEqual({ offers: { add: 1 } });
    await expectAccessible(document.body);
  });

  it('offers each fact once', () => {
    const { part } = showForm(AssignmentsField, { place, label: 'Что записать' });
    const offered = part.findAll('.more option').map((option) => option.attributes('value'));

    expect(offered).not.toContain('introduced');
    expect(offered).toContain('offers');
  });
});
