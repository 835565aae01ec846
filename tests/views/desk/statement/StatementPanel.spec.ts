import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '@/desk/desk-state';
import StatementPanel from '@/views/desk/statement/StatementPanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context, LIMITS } from '../desk-part';

const ROW =
  'Подписка на «Моя сеть»\t11.01.2016 14:01:46\t2839\t1\t00:03:19\t2\tОсновной баланс\t323,0800\t-1,9900\t321,0900\tpyti';

async function read(text: string) {
  const panel = showPart(StatementPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context() });
  await panel.get('textarea').setValue(text);
  await panel.get('textarea').trigger('change');
  await flushPromises();
  return panel;
}

describe('a pasted statement', () => {
  it('shows its subscriptions and gives their sum to the corrections', async () => {
    const panel = await read(`${ROW}\n${ROW}`);
    expect(panel.get('tbody').text()).toContain('Моя сеть');
    await panel
      .findAll('button')
      .find((button) => button.text() === 'Взять в корректировки')
      ?.trigger('click');
    expect(panel.emitted('change')).toEqual([
      [{ corrections: [{ balance: 'main', kopecks: 398, purpose: 'платные подписки' }] }],
    ]);
    await expectAccessible(document.body);
  });

  it('says what is wrong with another text', async () => {
    expect((await read('письмо')).get('[role="alert"]').text()).toContain('Ничего не распознано');
    expect((await read('%PDF-1.7')).get('[role="alert"]').text()).toContain('PDF');
  });

  it('refuses a file of fifty megabytes unread', async () => {
    const panel = showPart(StatementPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context() });
    const field = panel.get('input[type="file"]');
    const huge = new File(['x'], 'big.txt');
    Object.defineProperty(huge, 'size', { value: 50_000_000 });
    Object.defineProperty(field.element, 'files', { value: [huge] });
    await field.trigger('change');
    expect(panel.get('[role="alert"]').text()).toContain('Слишком много текста');
  });

  it('is gone when it is cleared', async () => {
    const panel = await read(ROW);
    await panel
      .findAll('button')
      .find((button) => button.text() === 'Очистить')
      ?.trigger('click');
    await flushPromises();
    expect(panel.find('tbody').exists()).toBe(false);
    expect(panel.get<HTMLTextAreaElement>('textarea').element.value).toBe('');
  });
});
