import { describe, expect, it } from 'vitest';
import ConfirmDialog from '@/views/call/dialogs/ConfirmDialog.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('a question', () => {
  it('has its answer under Enter', async () => {
    const question = showPart(ConfirmDialog, {
      title: 'Вернуться?',
      text: 'Будет отменено:',
      action: 'Вернуться',
      items: ['Слушает'],
    });
    const yes = question.get('.button-main');

    expect(document.activeElement).toBe(yes.element);
    expect(question.get('li').text()).toBe('Слушает');
    await yes.trigger('click');
    expect(question.emitted('confirm')).toHaveLength(1);
    await expectAccessible(document.body);
  });

  it('can be refused', async () => {
    const question = showPart(ConfirmDialog, { title: 'Вернуться?', text: 'Точно?', action: 'Да' });

    await question.get('footer button:last-child').trigger('click');

    expect(question.emitted('confirm')).toBeUndefined();
    expect(question.emitted('close')).toHaveLength(1);
  });

  it('without an action only tells', async () => {
    const word = showPart(ConfirmDialog, { title: 'Нельзя закрыть', text: 'Сначала:', items: ['Сохранить Flash'] });

    expect(word.findAll('footer button')).toHaveLength(1);
    await word.get('footer button').trigger('click');
    expect(word.emitted('close')).toHaveLength(1);
    expect(word.emitted('confirm')).toBeUndefined();
  });
});
