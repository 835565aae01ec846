import { describe, expect, it } from 'vitest';
import OwnMarks from '@/views/training/debrief/OwnMarks.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showTrainingPart } from '../show-training';

const trail = [
  { entry: 0, keep: 0, stepTitle: 'Звонок', what: 'Ответил человек' },
  { entry: 3, keep: 1, stepTitle: 'Напоминание', what: 'Не придёт' },
];

describe('the trainee’s own marks', () => {
  it('are set and taken back, by the place in the journal', async () => {
    const marks = await showTrainingPart(OwnMarks, { trail, doubted: new Set([0]) });
    const boxes = marks.findAll<HTMLInputElement>('input');
    expect(boxes.map(({ element }) => element.checked)).toEqual([true, false]);
    await boxes[1]?.trigger('change');
    await boxes[0]?.trigger('change');

    expect(marks.emitted('doubt')).toEqual([
      [3, true],
      [0, false],
    ]);
    await expectAccessible(document.body);
  });

  it('come before the truth', async () => {
    const marks = await showTrainingPart(OwnMarks, { trail, doubted: new Set() });
    expect(document.activeElement?.textContent).toBe('Что вы заметили сами?');
    await marks.get('.button-main').trigger('click');

    expect(marks.emitted('reveal')).toHaveLength(1);
  });
});
