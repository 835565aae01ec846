import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { i18n } from '@/install-messages';
import { useDeskStore } from '@/stores/desk-store';
import { PLATFORM } from '@/stores/platform';
import DeskView from '@/views/desk/DeskView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { storesIn, testPlatform } from '../../support/test-platform';
import { fiftyADay } from './desk-part';

async function show(path: string) {
  const platform = testPlatform();
  const pinia = storesIn(platform);
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/desk/:tool?', name: 'desk', component: DeskView, props: true }],
  });
  await router.push(path);
  i18n.locale.value = 'ru';
  const page = mount(
    { render: () => h(RouterView) },
    { global: { plugins: [pinia, i18n, router], provide: { [PLATFORM]: platform } }, attachTo: document.body },
  );
  await flushPromises();
  return { page, router, desk: useDeskStore(pinia) };
}

describe('the page of the desk', () => {
  it('opens offers first, and every tool by its address', async () => {
    const { page, router } = await show('/desk');
    const title = async (path: string) => {
      await router.push(path);
      await flushPromises();
      return page.get('h1').text();
    };
    expect(await title('/desk')).toBe('Предложение');
    expect(await title('/desk/memo')).toBe('Memo: кто подключил');
    expect(await title('/desk/no-such-tool')).toBe('Предложение');
    await expectAccessible(document.body);
  });

  it('keeps what lies on the desk from tool to tool', async () => {
    const { page, router } = await show('/desk/correction');
    await page.get('input[inputmode="decimal"]').setValue('140');
    await page.get('.purpose input').setValue('платные подписки');
    await page.get('form').trigger('submit');
    await router.push('/desk/flash');
    await flushPromises();
    await router.push('/desk/correction');
    await flushPromises();
    expect(page.text()).toContain('140 рублей на осн. баланс за платные подписки');
  });

  it('is cleared for another client; a call that comes back finds its own things', async () => {
    const { desk } = await show('/desk');
    desk.serve('call-1');
    desk.change({ plan: fiftyADay, hasScriptManager: false });
    desk.serve('call-2');
    expect(desk.state.plan).toBeNull();
    expect(desk.state.hasScriptManager).toBe(false);
    desk.serve(null);
    expect(desk.state.plan).toBeNull();
    desk.serve('call-1');
    expect(desk.state.plan).toEqual(fiftyADay);
  });

  it('remembers the desks of a few calls, not of a whole shift', async () => {
    const { desk } = await show('/desk');
    for (let call = 0; call < 10; call += 1) {
      desk.serve(`call-${call}`);
      desk.change({ plan: fiftyADay });
    }
    desk.serve('call-0');
    expect(desk.state.plan).toBeNull();
    desk.serve('call-8');
    expect(desk.state.plan).toEqual(fiftyADay);
  });
});
