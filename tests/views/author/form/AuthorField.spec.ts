import { describe, expect, it } from 'vitest';
import AuthorField from '@/views/author/form/AuthorField.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { HELLO, NEED, showForm } from '../show-form';

const GREETING = [...HELLO, 'say', 'hello.greet', 'text'];

describe('a field of a draft', () => {
  it('writes words as they are typed', async () => {
    const { part, at } = showForm(AuthorField, { place: GREETING, label: 'Реплика' });
    await part.get('textarea').setValue('Добрый день!');

    expect(at(GREETING)).toBe('Добрый день!');
    await expectAccessible(document.body);
  });

  it('offers the steps and the other ways on as targets, each by its words', async () => {
    const to = [...HELLO, 'answers', 'busy', 'to'];
    const { part, at } = showForm(AuthorField, { place: to, label: 'Куда дальше' });
    const words = part.findAll('option').map((option) => option.text());

    expect(words).toContain('Причина · Приветствие');
    expect(words).toContain('следующий этап');
    await part.get('select').setValue('need');
    expect(at(to)).toBe('need');
  });

  it('keeps what is no number as it was typed, says so, and lets the last number stand', async () => {
    const place = ['script', 'settings', 'maxOffers', 'value'];
    const { part, at, content } = showForm(AuthorField, { place, label: 'Значение' });
    await part.get('input').setValue('два');

    expect(part.get('input').element.value).toBe('два');
    expect(at(place)).toBe(2);
    expect(content.value.unread).toHaveLength(1);
    expect(part.get('.field-problem').text()).toContain('Это не число');
    await part.get('input').setValue('3');
    expect(at(place)).toBe(3);
    expect(part.find('.field-problem').exists()).toBe(false);
  });

  it('gives an id only when it is written to its end, and takes every reference along', async () => {
    const { part, at } = showForm(AuthorField, { place: [...NEED, 'id'], label: 'Имя' });
    part.get('input').element.value = 'why';
    await part.get('input').trigger('input');
    expect(at([...NEED, 'id'])).toBe('need');
    await part.get('input').trigger('change');

    expect(at([...HELLO, 'fallback'])).toBe('why');
  });

  it('ticks a mark', async () => {
    const place = [...HELLO, 'say', 'hello.again', 'optional'];
    const { part, at } = showForm(AuthorField, { place, label: 'Можно не говорить' });
    await part.get('input').setValue(false);

    expect(at(place)).not.toBe(true);
  });

  it('says what the checker finds at its place, tied to the field', async () => {
    const problem = { place: GREETING, text: 'Слишком длинно' };
    const { part } = showForm(AuthorField, { place: GREETING, label: 'Реплика' }, { problem });
    const described = part.get('textarea').attributes('aria-describedby') ?? '';

    expect(document.getElementById(described)?.textContent).toContain('Слишком длинно');
    expect(part.get('textarea').attributes('aria-invalid')).toBe('true');
    await expectAccessible(document.body);
  });

  it('is only read where the draft is shut', () => {
    const { part } = showForm(AuthorField, { place: GREETING, label: 'Реплика' }, { isShut: true });

    expect(part.get('textarea').attributes('readonly')).toBeDefined();
  });
});
