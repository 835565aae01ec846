import { describe, expect, it } from 'vitest';
import type { Fact } from '@/scripts/language/fact';
import type { Problem } from '@/scripts/parse/problem';
import IntakeField from '@/views/home/IntakeField.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-page';

const day: Fact = { kind: 'text', id: 'deadline', label: 'Срок', from: 'intake', format: 'date', hint: 'Из SMS' };
const choice: Fact = {
  kind: 'choice',
  id: 'campaign',
  label: 'Кампания',
  from: 'intake',
  required: true,
  values: [{ id: 'epk', label: 'ЕПК' }],
};

function problem(more: Partial<Problem>): Problem {
  return { code: 'wrong-value', path: '$', value: 'x', ...more };
}

describe('a field of the intake form', () => {
  it('names its problem and its hint to a screen reader', async () => {
    const field = showPart(IntakeField, { fact: day, text: 'x', problem: problem({ expected: 'date' }) });
    const described = field.get('input').attributes('aria-describedby')?.split(' ') ?? [];

    expect(described.map((id) => field.get(`#${id}`).text()).join(' ')).toMatch(/такой даты нет.*Из SMS/);
    expect(field.get('input').attributes('aria-invalid')).toBe('true');
    await expectAccessible(document.body);
  });

  it('offers the values of a choice, and tells the chosen one', async () => {
    const field = showPart(IntakeField, { fact: choice, text: '', problem: null });
    await field.get('select').setValue('epk');

    expect(field.emitted('type')).toEqual([['epk']]);
    await expectAccessible(document.body);
  });

  it.each([
    [problem({ code: 'missing-field' }), 'Заполните'],
    [problem({ expected: 'ctn' }), 'десять цифр'],
    [problem({ expected: 'dateTime' }), '14:30'],
    [problem({ expected: 'integer' }), 'целое'],
    [problem({ code: 'out-of-range', expected: 'range:1..6' }), 'от 1 до 6'],
    [problem({ code: 'unknown-value', expected: 'one-of:epk' }), 'нет в списке'],
    [problem({ code: 'too-long', expected: 'at-most:80' }), 'не больше 80'],
    [problem({ expected: 'plain-text' }), 'не подходит'],
  ])('says %j in words', (wrong, words) => {
    const field = showPart(IntakeField, { fact: day, text: 'x', problem: wrong });

    expect(field.get('.field-problem').text()).toContain(words);
  });
});
