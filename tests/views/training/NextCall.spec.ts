import { describe, expect, it } from 'vitest';
import NextCall from '@/views/training/NextCall.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showTrainingPart } from './show-training';

const row = { id: 'remembers', title: 'Помнит о приёме', level: 'calm', done: 0, seed: '7' };

describe('the next call', () => {
  it('is begun from the keyboard at once', async () => {
    const next = await showTrainingPart(NextCall, { row, isLinked: false });
    expect(document.activeElement?.textContent).toContain('Начать учебный звонок');
    await next.get('button').trigger('click');

    expect(next.emitted('start')).toHaveLength(1);
    expect(next.text()).not.toContain('вариант 7');
    await expectAccessible(document.body);
  });

  it('of a trainer’s link says so, with its variant', async () => {
    const next = await showTrainingPart(NextCall, { row, isLinked: true });

    expect(next.text()).toContain('Звонок по ссылке наставника');
    expect(next.text()).toContain('вариант 7');
  });
});
