import { beforeEach, describe, expect, it, vi } from 'vitest';
import PracticeScreen from '@/views/training/PracticeScreen.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { openPractice } from '../../support/open-practice';
import { lessonOf } from '../../support/training-lesson';
import { settled } from '../home/show-page';
import { answerAll, predict, showTrainingPart } from './show-training';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

async function show() {
  const { call } = openPractice(await lessonOf('clinic', 'remembers'));
  const screen = await showTrainingPart(PracticeScreen, { call, hasSingleKeys: true });
  return { call, screen };
}

describe('a practice call on the agent’s screen', () => {
  it('shows what the client says, and hides the status', async () => {
    const { call, screen } = await show();
    await answerAll(screen, ['person']);

    expect(screen.get('.bubble').text()).toContain(call.heard?.text);
    expect(screen.text()).toContain('Скрыт: перед закрытием вы назовёте его сами.');
    expect(screen.find('.closing').exists()).toBe(false);
    await expectAccessible(document.body);
  });

  it('closes only after the prediction', async () => {
    const { call, screen } = await show();
    await answerAll(screen, ['person', 'me', 'yes', 'end', 'close']);
    expect(call.attempt.endedAt).toBeNull();
    await predict(screen, 'ok');

    expect(call.attempt.endedAt).not.toBeNull();
    expect(call.attempt.marks).toMatchObject([{ kind: 'predicted', status: 'ok', rule: 'R1' }]);
  });

  it('is left open for good after a question', async () => {
    const { call, screen } = await show();
    await screen.get('.practice-bar .tools button').trigger('click');
    expect(call.attempt.endedAt).toBeNull();
    await settled();
    await screen.get('dialog .button-main').trigger('click');

    expect(call.attempt.endedAt).not.toBeNull();
  });
});
