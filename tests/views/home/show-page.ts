// A page of the application, or one of its parts, with real stores, messages and addresses.
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { type Component, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { i18n } from '@/install-messages';
import { useActiveCall } from '@/stores/active-call';
import { useCallHistory } from '@/stores/call-history';
import { useSettingsStore } from '@/stores/settings-store';
import { PLATFORM } from '@/stores/platform';
import { testPlatform, type WorldParts } from '../../support/test-platform';

/** Shows a page at its address; the call screen behind `/call/:id` only names the call. */
export async function showPage(page: Component, address: string, parts: WorldParts = {}) {
  const platform = testPlatform(parts);
  const pinia = createPinia();
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: page },
      { path: '/call', name: 'intake', component: page },
      { path: '/call/:id', name: 'call', component: { render: () => h('p', 'call') } },
      { path: '/settings', name: 'settings', component: page },
      { path: '/train', name: 'train', component: page },
      { path: '/author', name: 'library', component: page },
      { path: '/author/:draft', name: 'author', component: page, props: true },
      { path: '/check/:source(script|file)?/:finding(\\d+)?', name: 'check', component: page, props: true },
    ],
  });
  const wrapper = mount(
    { render: () => h(RouterView) },
    { global: { plugins: [pinia, i18n, router], provide: { [PLATFORM]: platform } }, attachTo: document.body },
  );
  await router.push(address);
  await settled();
  const stores = { call: useActiveCall(pinia), calls: useCallHistory(pinia), settings: useSettingsStore(pinia) };
  return { page: wrapper, router, platform, pinia, ...stores };
}

/** Waits until the database in memory has answered: it takes turns of the event loop, not only of promises. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    await flushPromises();
  }
}

/** Shows one part with the real messages. */
export function showPart(part: Component, props: Record<string, unknown>) {
  return mount(part, { props, global: { plugins: [i18n] }, attachTo: document.body });
}
