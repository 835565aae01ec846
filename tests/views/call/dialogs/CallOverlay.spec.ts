import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import CallOverlay from '@/views/call/dialogs/CallOverlay.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view, trail, facts, script } = sampleCall([...TO_HELLO, { answer: 'listens' }]);
const [event] = view.events;
const [item] = trail;

describe('the one sheet over the call', () => {
  it.each([
    [{ kind: 'keys' }, 'Клавиши'],
    [{ kind: 'search' }, 'Найти по словам клиента'],
    [{ kind: 'objections' }, 'Возражения'],
    [{ kind: 'unlisted' }, 'Нет нужного ответа'],
    [{ kind: 'fill' }, 'Данные клиента'],
    [{ kind: 'event', event, question: 'Бросил?' }, 'Бросил трубку'],
    [{ kind: 'undo', item, lost: ['а', 'б'] }, 'Вернуться к этому шагу?'],
    [{ kind: 'owed', owed: ['Сохранить заметку'] }, 'Контакт ещё нельзя закрыть'],
  ])('is chosen by what is asked: %o', async (overlay, title) => {
    const sheet = await shown(overlay);

    expect(sheet.get('h2').text()).toBe(title);
    await expectAccessible(document.body);
  });

  it('raises an event only after the question is answered', async () => {
    const sheet = show({ kind: 'event', event, question: 'Бросил?' });

    await sheet.get('.button-main').trigger('click');

    expect(sheet.emitted('raise')).toEqual([['hung-up']]);
  });

  it('takes back from the item that was asked for', async () => {
    const sheet = show({ kind: 'undo', item, lost: ['а', 'б'] });

    expect(sheet.text()).toContain('Будут отменены 2 ответа');
    await sheet.get('.button-main').trigger('click');
    expect(sheet.emitted('undo')).toEqual([[item?.keep]]);
  });

  it('lists only objections on their own sheet', async () => {
    const sheet = await shown({ kind: 'objections' });

    expect(sheet.findAll('[role="option"]')).toHaveLength(2);
  });
});

function show(overlay: unknown) {
  const personal = script.facts.filter((fact) => fact.personal === true);
  return showPart(CallOverlay, { overlay, view, personal, facts, hasSingleKeys: true });
}

/** The sheet with everything that loads later. */
async function shown(overlay: unknown) {
  const sheet = show(overlay);
  await vi.dynamicImportSettled();
  await flushPromises();
  return sheet;
}
