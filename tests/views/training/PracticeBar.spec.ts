import { describe, expect, it } from 'vitest';
import PracticeBar from '@/views/training/PracticeBar.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showTrainingPart } from './show-training';

describe('the bar of a practice call', () => {
  it('says that it is practice, who speaks and what is heard', async () => {
    const bar = await showTrainingPart(PracticeBar, { speaker: 'client', text: 'Алло, кто это?' });

    expect(bar.text()).toContain('Учебный звонок');
    expect(bar.get('[role="status"]').text()).toMatch(/Клиент.*Алло, кто это\?/s);
    await expectAccessible(document.body);
  });

  it('says that nothing is heard, and lets the call be ended or put off', async () => {
    const bar = await showTrainingPart(PracticeBar, { speaker: 'system', text: '' });
    expect(bar.text()).toContain('Ничего не слышно');
    for (const button of bar.findAll('button')) await button.trigger('click');

    expect(Object.keys(bar.emitted()).filter((name) => name !== 'click')).toEqual(['end', 'leave']);
  });
});
