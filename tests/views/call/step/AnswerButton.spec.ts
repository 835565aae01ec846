import { describe, expect, it } from 'vitest';
import AnswerButton from '@/views/call/step/AnswerButton.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);
const [price] = view.answers;
const shut = { ...price, isEnabled: false, isMain: false, blocked: 'Предложений было достаточно.' };

describe('an answer', () => {
  it('shows its key, its words and what it sounds like', async () => {
    const button = showPart(AnswerButton, { answer: price, page: 0, hasSingleKeys: true });

    expect(button.findAll('kbd').map((key) => key.text())).toEqual(['1', 'Enter']);
    expect(button.text()).toContain('Дорого');
    expect(button.text()).toContain('У других дешевле');
    await expectAccessible(document.body);
  });

  it('is called by its label alone', () => {
    const button = showPart(AnswerButton, { answer: price, page: 0, hasSingleKeys: true });
    const hidden = button.findAll('[aria-hidden="true"]').map((part) => part.text());

    expect(hidden).toEqual(['1', 'Дорого · Много плачу · У других дешевле', 'Enter']);
  });

  it('says why it is shut, and can still be pressed to hear it', async () => {
    const button = showPart(AnswerButton, { answer: shut, page: 0, hasSingleKeys: true });

    expect(button.attributes('aria-disabled')).toBe('true');
    expect(button.text()).toContain('Предложений было достаточно.');
    await button.trigger('click');
    expect(button.emitted('choose')).toEqual([['price']]);
  });

  it('says what it waits for while a line is being said', async () => {
    const button = showPart(AnswerButton, { answer: price, page: 0, wait: 3, hasSingleKeys: true });

    expect(button.attributes('aria-disabled')).toBe('true');
    expect(button.text()).toContain('сначала дочитайте фразу');
    expect(button.find('.pace').attributes('aria-hidden')).toBe('true');
    await expectAccessible(document.body);
  });

  it('names what must be written down first', () => {
    const asking = { ...shut, blocked: 'Тариф', missingAsks: ['plan'] };

    expect(showPart(AnswerButton, { answer: asking, page: 0, hasSingleKeys: true }).text()).toContain('нужно: Тариф');
  });

  it('prints Space before its digit while another page of digits is open', () => {
    const late = { ...price, position: 11, isMain: false };

    expect(showPart(AnswerButton, { answer: late, page: 0, hasSingleKeys: true }).get('kbd').text()).toBe('␣ 2');
    expect(showPart(AnswerButton, { answer: late, page: 1, hasSingleKeys: true }).get('kbd').text()).toBe('2');
  });

  it('prints Alt when single keys are switched off', () => {
    expect(showPart(AnswerButton, { answer: shut, page: 0, hasSingleKeys: false }).get('kbd').text()).toBe('Alt+1');
  });
});
