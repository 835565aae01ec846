import { describe, expect, it } from 'vitest';
import TrailAnswer from '@/views/call/trail/TrailAnswer.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { sampleCall, TO_HELLO } from '../sample-call';
import { showPart } from '../show-part';

const { trail } = sampleCall([...TO_HELLO, { objection: 'too-dear' }, { unlisted: '' }]);

function shown(kind: string, canUndo: boolean) {
  const item = trail.find((candidate) => candidate.kind === kind);
  if (item === undefined) throw new Error(`the sample has no ${kind}`);
  return { item, button: showPart(TrailAnswer, { item, canUndo }) };
}

describe('an answer of the trail', () => {
  it('says what was answered, what an objection was, and that words are missing', async () => {
    expect(shown('answer', true).button.get('.what').text()).toBe('Готово, звоню');
    expect(shown('objection', true).button.get('.what').text()).toBe('Возражение: Дорого');
    expect(shown('unlisted', true).button.get('.what').text()).toBe('Нет нужного ответа');
    await expectAccessible(document.body);
  });

  it('is taken back by a press, and names the step that the call goes back to', async () => {
    const { item, button } = shown('answer', true);
    expect(button.get('button').attributes('title')).toContain(item.stepTitle);

    await button.get('button').trigger('click');

    expect(button.emitted('undo')).toHaveLength(1);
  });

  it('cannot be taken back while that is not allowed', () => {
    expect(shown('answer', false).button.get('button').attributes('disabled')).toBeDefined();
  });
});
