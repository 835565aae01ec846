import { describe, expect, it } from 'vitest';
import { deskProblem } from '@/desk/desk-problem';
import DeskProblems from '@/views/desk/DeskProblems.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';

describe('what a tool could not do', () => {
  it('stands in words, with the rule that says so', async () => {
    const shown = showPart(DeskProblems, {
      problems: [
        deskProblem('bad-date', 'from', { text: '31.02.2021' }, 'R27'),
        deskProblem('amount-above-limit', 'corrections', { roubles: 400 }),
      ],
    });
    expect(shown.get('[role="alert"]').text()).toContain('Даты «31.02.2021» нет в календаре');
    expect(shown.text()).toContain('R27');
    expect(shown.text()).toContain('400 рублей');
    await expectAccessible(document.body);
  });

  it('is silent when nothing is wrong', () => {
    expect(showPart(DeskProblems, { problems: [] }).find('[role="alert"]').exists()).toBe(false);
  });
});
