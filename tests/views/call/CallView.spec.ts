import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../support/expect-accessible';
import { press, showCall } from './show-call';
import { atHello, atNeed, atWrapOwing, INTAKE, title } from './walk-call';

describe('a call by keyboard', () => {
  it('goes from step to step, and the heading of each takes the focus', async () => {
    const shown = await atHello();

    expect(title(shown)).toBe('Приветствие');
    expect(document.activeElement).toBe(shown.page.get('h2').element);
    await press('Digit1');
    expect(title(shown)).toBe('Причина');
    expect(document.activeElement).toBe(shown.page.get('h2').element);
  });

  it('tells a screen reader the stage and the words of each step', async () => {
    const shown = await atHello();

    expect(shown.page.get('main > [role="status"]').text()).toBe(
      'Приветствие. Здравствуйте, Клиент! Это ваш оператор. Звоним вам снова.',
    );
  });

  it('gives the main answer by Enter and takes it back by Backspace', async () => {
    const shown = await atHello();

    await press('Enter');
    expect(title(shown)).toBe('Причина');
    await press('Backspace');
    expect(title(shown)).toBe('Приветствие');
  });

  it('does not act while a text field has the focus; Esc leaves the field', async () => {
    const shown = await atHello();

    await press('KeyN', { key: 'т' });
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await press('Digit1', { key: '1' });
    expect(title(shown)).toBe('Приветствие');
    await press('Escape');
    await press('Digit1', { key: '1' });
    expect(title(shown)).toBe('Причина');
  });

  it('starts a working step on its first open tick, and walks on to its fields by Q', async () => {
    await showCall(INTAKE);

    expect(document.activeElement?.matches('[data-task]')).toBe(true);
    await press('KeyQ', { key: 'й' });
    expect(document.activeElement?.getAttribute('data-ask')).toBe('plan');
  });

  it('says why a shut answer was not taken and goes to the missing field', async () => {
    const shown = await showCall(INTAKE);

    await press('Digit1');
    expect(shown.page.get('.refusal').text()).toBe('Сначала откройте карточку.');
    await shown.page.get('[data-task]').setValue(true);
    shown.page.get<HTMLElement>('h2').element.focus();
    await press('Digit1');

    expect(document.activeElement?.getAttribute('data-ask')).toBe('plan');
    expect(title(shown)).toBe('Карточка клиента');
  });

  it('says so at the first step, where there is no way back', async () => {
    const shown = await showCall(INTAKE);

    await press('Backspace');

    expect(shown.page.get('.refusal').text()).toBe('Это первый шаг: назад некуда');
  });

  it('needs Alt for digits once single keys are switched off', async () => {
    const shown = await atHello();
    shown.settings.change({ singleKeys: false });
    await flushPromises();

    await press('Digit1');
    expect(title(shown)).toBe('Приветствие');
    await press('Digit1', { altKey: true });
    expect(title(shown)).toBe('Причина');
  });
});

describe('an objection', () => {
  it('opens by its key and returns by Esc to exactly the step that was left', async () => {
    const shown = await atNeed();

    await press('F1');
    expect(shown.page.get('.band').text()).toContain('Возражение: Дорого');
    expect(title(shown)).toBe('Сколько платит');
    await press('Escape');

    expect(shown.page.find('.band').exists()).toBe(false);
    expect(title(shown)).toBe('Причина');
  });

  it('asks before Esc loses what was answered inside', async () => {
    const shown = await atNeed();

    await press('F1');
    await press('Digit1');
    const inside = title(shown);
    await press('Escape');
    expect(shown.page.get('dialog').text()).toContain('Будут отменены 2 ответа');
    expect(title(shown)).toBe(inside);
    await press('Enter');

    expect(title(shown)).toBe('Причина');
  });

  it('returns by its own answers too', async () => {
    const shown = await atNeed();

    await press('F1');
    await press('Digit1');
    await press('Enter');

    expect(title(shown)).toBe('Причина');
    expect(shown.call.trail.map((item) => item.what)).toContain('Больше тарифа');
  });

  it('is found in the full list', async () => {
    const shown = await atNeed();

    await press('F9');
    await shown.page.get('[role="combobox"]').setValue('некагда');
    await shown.page.get('[role="combobox"]').trigger('keydown', { key: 'Enter' });

    expect(title(shown)).toBe('Одна минута');
  });
});

describe('the search', () => {
  it('gives the answer that was meant by «подажди»', async () => {
    const shown = await atNeed();

    await press('Slash', { key: '.' });
    await shown.page.get('[role="combobox"]').setValue('подождти');
    await shown.page.get('[role="combobox"]').trigger('keydown', { key: 'Enter' });
    await flushPromises();

    expect(title(shown)).toBe('Ожидание');
    expect(shown.page.find('dialog').exists()).toBe(false);
  });
});

describe('an event that decides the contact', () => {
  it('is asked about first and can be refused', async () => {
    const shown = await atNeed();

    await press('KeyH', { key: 'р' });
    expect(shown.page.get('dialog').text()).toContain('Клиент бросил трубку?');
    // What it would close the contact as, so that the agent agrees to that and not only to a hang-up (A1).
    expect(shown.page.get('dialog').text()).toContain(shown.call.closing?.status?.label ?? 'останется открытым');
    expect(shown.page.get('dialog').text()).toContain(`· ${shown.call.closing?.rule ?? ''}`);
    await press('Digit1');
    expect(shown.call.view?.id).toBe('need');
    await shown.page.get('dialog footer button:last-child').trigger('click');

    expect(shown.page.find('dialog').exists()).toBe(false);
    expect(title(shown)).toBe('Причина');
  });

  it('happens at Enter', async () => {
    const shown = await atNeed();

    await press('KeyH', { key: 'h' });
    await press('Enter');

    expect(title(shown)).toBe('Завершение');
  });
});

describe('«Нет нужного ответа»', () => {
  it('goes on blank, and is asked again at the end', async () => {
    const shown = await atHello();

    await press('Digit0');
    await shown.page.get('dialog textarea').trigger('keydown', { key: 'Enter' });
    await flushPromises();
    expect(title(shown)).toBe('Причина');
    await press('Digit3');
    expect(shown.page.text()).toContain('Шаг «Приветствие»');
    await shown.page.get('.wrap input').setValue('А вы кто?');

    expect(shown.call.notes.unexplained).toEqual([]);
    expect(shown.page.text()).not.toContain('Шаг «Приветствие»');
  });

  it('keeps what the client said, personal digits starred', async () => {
    const shown = await atHello();

    await press('Digit0');
    await shown.page.get('dialog textarea').setValue('мой номер 70000000001');
    await shown.page.get('dialog .button-main').trigger('click');
    await flushPromises();

    expect(JSON.stringify(shown.call.journal)).not.toContain('70000000001');
    expect(shown.page.get('.notices').text()).toContain('закрыты звёздочками');
  });
});

describe('the trail', () => {
  it('asks before several answers are lost, and only then', async () => {
    const shown = await atNeed();

    await shown.page.findAll('.item').at(-1)?.trigger('click');
    expect(shown.page.find('dialog').exists()).toBe(false);
    expect(title(shown)).toBe('Приветствие');
    await press('Digit1');
    await shown.page.get('.item').trigger('click');
    expect(shown.page.get('dialog').text()).toContain('Будут отменены 2 ответа');
    await press('Enter');

    expect(title(shown)).toBe('Карточка клиента');
  });
});

describe('the deadline', () => {
  it('passes during the call and is then one of its facts', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 4, 2, 20, 59, 30), toFake: ['Date', 'setInterval', 'clearInterval'] });
    const shown = await showCall({ ...INTAKE, deadline: '2026-05-02T23:59' });
    expect(shown.page.get('.deadline').classes()).toContain('loud');

    vi.advanceTimersByTime(60_000);
    await flushPromises();

    expect(shown.page.get('.deadline').classes()).toContain('passed');
    expect(shown.call.facts['isLate']).toBe(true);
  });
});

describe('the screen', () => {
  it.each(['prepare', 'hello', 'objection', 'wrap'])('is accessible on %s', async (place) => {
    if (place === 'prepare') await showCall(INTAKE);
    else if (place === 'wrap') await atWrapOwing();
    else await atHello();
    if (place === 'objection') await press('F1');

    await expectAccessible(document.body);
  });

  it('fills in a name that a phrase lacks, in memory only', async () => {
    const shown = await atHello({}, { campaign: 'first', callNo: 1 });

    await shown.page.get('.say .missing').trigger('click');
    const name = shown.page.findAll('dialog input')[1];
    await name?.setValue('Новый Клиент');
    await shown.page.get('dialog .button-main').trigger('click');
    await flushPromises();

    expect(shown.page.get('.say').text()).toContain('Здравствуйте, Новый Клиент!');
    expect(JSON.stringify(shown.call.journal)).not.toContain('Новый Клиент');
  });
});
