import { describe, expect, it } from 'vitest';
import AttemptList from '@/views/training/AttemptList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showTrainingPart } from './show-training';

const row = { title: 'Помнит о приёме', at: 0, isOpen: false, counts: null };
const rows = [
  { ...row, id: 'a', isOpen: true },
  { ...row, id: 'b', counts: { critical: 0, major: 0, minor: 0 } },
  { ...row, id: 'c', counts: { critical: 2, major: 1, minor: 0 } },
  { ...row, id: 'd', counts: { critical: 0, major: 1, minor: 1 } },
];

describe('the list of attempts', () => {
  it('says of each how it went, and leads to it', async () => {
    const list = await showTrainingPart(AttemptList, { rows });

    expect(list.findAll('.state').map((state) => state.text())).toEqual([
      'не закончен',
      'без ошибок',
      '2 критические ошибки',
      '2 ошибки',
    ]);
    expect(list.get('a').attributes('href')).toContain('/train/a');
    await expectAccessible(document.body);
  });

  it('erases only after a second press', async () => {
    const list = await showTrainingPart(AttemptList, { rows });
    await list.get('.erase button').trigger('click');
    expect(list.emitted('erase')).toBeUndefined();
    await list.findAll('.erase button')[1]?.trigger('click');
    expect(list.find('.erase .button-warn').exists()).toBe(false);
    await list.get('.erase button').trigger('click');
    await list.get('.erase .button-warn').trigger('click');

    expect(list.emitted('erase')).toHaveLength(1);
  });
});
