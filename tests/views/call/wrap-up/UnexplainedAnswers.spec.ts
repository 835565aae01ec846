import { describe, expect, it } from 'vitest';
import UnexplainedAnswers from '@/views/call/wrap-up/UnexplainedAnswers.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('words still asked for', () => {
  it('stand with the step they belong to and are passed on when given', async () => {
    const list = showPart(UnexplainedAnswers, { answers: [{ entry: 7, step: 'Причина' }] });

    expect(list.get('label').text()).toBe('Шаг «Причина»');
    await list.get('input').setValue('  Мне всё равно ');

    expect(list.emitted('fill')).toEqual([[7, 'Мне всё равно']]);
    await expectAccessible(document.body);
  });

  it('may stay blank', async () => {
    const list = showPart(UnexplainedAnswers, { answers: [{ entry: 7, step: 'Причина' }] });

    await list.get('input').setValue('   ');

    expect(list.emitted('fill')).toBeUndefined();
  });
});
