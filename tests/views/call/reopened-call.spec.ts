import { flushPromises } from '@vue/test-utils';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Locks } from '@/storage/call-ownership';
import { press, showApplication } from './show-call';
import { atHello, atNeed, title } from './walk-call';

describe('a call that was left', () => {
  it('opens on the same step, with its answers, and asks for the personal words again', async () => {
    const database = new IDBFactory();
    const before = await atNeed({ database });
    await flushPromises();
    before.page.unmount();

    const { page, router } = showApplication({ database });
    await router.push(`/call/${before.id}`);
    await vi.waitFor(() => expect(page.find('h2').exists()).toBe(true));

    expect(page.get('h2').text()).toBe('Причина');
    expect(page.findAll('.what').map((what) => what.text())).toEqual(['Готово, звоню', 'Слушает']);
    expect(page.get('.notices').text()).toContain('Имя и номер не хранятся');
  });

  it('that nobody knows is told so, with a way home', async () => {
    const { page, router } = showApplication();

    await router.push('/call/nowhere');
    await vi.waitFor(() => expect(page.find('h1').exists()).toBe(true));

    expect(page.get('h1').text()).toBe('Такого звонка здесь нет');
    await page.get('button').trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.name).toBe('home');
  });
});

describe('a browser that refuses to store', () => {
  it('is told of aloud, and the call goes on', async () => {
    const shown = await atHello({ database: null });

    expect(shown.page.get('[role="alert"].notice').text()).toContain('не разрешает хранить');
    expect(shown.page.get('.saving').text()).toContain('не сохраняется');
    await press('Digit1');
    expect(title(shown)).toBe('Причина');
  });
});

describe('a call that another tab leads', () => {
  it('can be read, and taken over', async () => {
    const database = new IDBFactory();
    const before = await atNeed({ database });
    await flushPromises();
    before.page.unmount();
    const { page, router, call } = showApplication({ database, locks: heldElsewhere() });
    await router.push(`/call/${before.id}`);
    await vi.waitFor(() => expect(page.find('h2').exists()).toBe(true));

    await press('Digit3');
    expect(page.get('h2').text()).toBe('Причина');
    expect(page.get('.refusal').text()).toBe('Звонок ведут в другой вкладке');
    await page.get('.notices button').trigger('click');
    await vi.waitFor(() => expect(call.saving.ownership).toBe('mine'));
    await flushPromises();
    page.get<HTMLElement>('h2').element.focus();
    await press('Digit3');

    expect(page.get('h2').text()).toBe('Завершение');
  });
});

/** Locks of a browser in which another tab holds the call until it is taken over. */
function heldElsewhere(): Locks {
  return {
    async request(_name, options, callback) {
      await callback(options.steal === true ? {} : null);
      return undefined;
    },
  };
}
