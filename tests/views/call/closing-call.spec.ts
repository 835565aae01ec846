import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { smallScript } from '../../support/small-script';
import { press, showCall } from './show-call';
import { atWrapOwing } from './walk-call';

describe('closing', () => {
  it('is refused with what is owed, and done once it is met', async () => {
    const shown = await atWrapOwing();

    await press('Enter');
    expect(shown.page.get('dialog').text()).toContain('Контакт ещё нельзя закрыть');
    expect(shown.page.get('dialog li').text()).toBe('Сохранить заметку');
    await press('Enter');
    await shown.page.get('[data-task]').setValue(true);
    await press('Enter');

    expect(shown.call.view?.phase).toBe('closed');
    expect(shown.page.get('.ended').text()).toContain('«Будет»');
  });

  it('leads to the next call by Enter', async () => {
    const shown = await atWrapOwing();
    await shown.page.get('[data-task]').setValue(true);
    await press('Enter');

    await press('Enter');

    expect(shown.router.currentRoute.value.name).toBe('home');
  });

  it('copies a note by its key', async () => {
    const shown = await atWrapOwing();
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });

    await press('KeyC', { key: 'с' });

    expect(written).toEqual([shown.call.notes.texts[0]?.text]);
    expect(shown.page.get('.texts').text()).toContain('Скопировано');
  });

  it('copies a note with gaps only at the second press, and says what it lacks', async () => {
    const shown = await showCall({ campaign: 'second', callNo: 2, ctn: '0000000001' }, { script: gappyScript() });
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    shown.call.commands.enter('cardOpened', true);
    shown.call.commands.enter('plan', 'Простой');
    for (const answer of ['done', 'listens']) shown.call.commands.answer(answer);
    shown.call.commands.raise('hung-up');
    await flushPromises();

    await press('KeyC', { key: 'с' });
    expect(written).toEqual([]);
    expect(shown.page.get('.refusal').text()).toContain('Имя клиента');
    await press('KeyC', { key: 'с' });
    expect(written).toEqual(['[Имя клиента] ушёл.']);
  });

  it('says so when the browser refuses, and selects the text instead', async () => {
    const shown = await atWrapOwing();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));

    await press('KeyC', { key: 'c' });

    expect(shown.page.get('.refusal').text()).toContain('не дал скопировать');
    expect(document.getSelection()?.toString()).toBe(shown.call.notes.texts[0]?.text);
  });
});

/** A script whose note names a client whom nobody has named. */
function gappyScript() {
  const script = smallScript();
  script.notes = [
    { id: 'left', title: 'Ушёл', system: 'flash', lines: [{ id: 'note.left.who', text: '{clientName} ушёл.' }] },
  ];
  return script;
}
