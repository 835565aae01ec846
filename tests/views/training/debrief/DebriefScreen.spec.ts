import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '@/training/score/score-attempt';
import { compileLiveRules } from '@/verify/live/live-monitor';
import DebriefScreen from '@/views/training/debrief/DebriefScreen.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { openPractice } from '../../../support/open-practice';
import { lessonOf } from '../../../support/training-lesson';
import { showTrainingPart } from '../show-training';

async function show(isTold: boolean, answers: readonly string[], better: string | null = null) {
  const lesson = await lessonOf('clinic', 'remembers');
  const { call } = openPractice(lesson);
  for (const answer of answers) call.commands.answer(answer);
  call.giveUp();
  const score = scoreAttempt(lesson, compileLiveRules(lesson.compiled.script), call.attempt);
  return showTrainingPart(DebriefScreen, { call, score, isTold, better });
}

describe('the debrief', () => {
  it('asks for the trainee’s own marks before it tells anything', async () => {
    const debrief = await show(false, ['person', 'me', 'no']);

    expect(debrief.get('h1').text()).toBe('Что вы заметили сами?');
    expect(debrief.find('[data-kind]').exists()).toBe(false);
    expect(debrief.findAll('input')).toHaveLength(3);
    await expectAccessible(document.body);
  });

  it('then tells the verdict, each mistake, and the way to a better ending, in this order', async () => {
    const debrief = await show(true, ['person', 'me', 'no'], 'Придёт');

    expect(debrief.findAll('h1, h2').map((title) => title.text())).toEqual([
      'Звонок не зачтён: есть критическая ошибка',
      'Разбор',
      'Одним ответом раньше',
      'Терпение клиента',
    ]);
    expect(debrief.findAll('[data-kind]').map((one) => one.attributes('data-kind'))).toContain('left-open');
    await debrief.get('.earlier button').trigger('click');
    for (const button of debrief.findAll('footer button')) await button.trigger('click');
    expect([debrief.emitted('play'), debrief.emitted('leave'), debrief.emitted('again')]).toEqual([[[]], [[]], [[]]]);
    await expectAccessible(document.body);
  });
});
