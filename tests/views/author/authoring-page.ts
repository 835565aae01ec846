// The pages of an author in one browser: a library on a database in memory, and a checker that answers in the same turn.
import { createPinia } from 'pinia';
import { flushPromises, mount } from '@vue/test-utils';
import { IDBFactory } from 'fake-indexeddb';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { i18n } from '@/install-messages';
import type { Bundle } from '@/scripts/language/bundle';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { openScriptLibrary } from '@/storage/scripts/script-library';
import { PLATFORM } from '@/stores/platform';
import { verifyScript } from '@/verify/verify-script';
import AuthorLibraryView from '@/views/author/AuthorLibraryView.vue';
import AuthorView from '@/views/author/AuthorView.vue';
import { testPlatform, textStorage, type WorldParts } from '../../support/test-platform';
import { settled } from '../home/show-page';

const check = (bundle: Bundle) => {
  const parsed = parseBundle(bundle);
  const checked = parsed.ok ? { ok: true as const, value: verifyScript(parsed.value.script) } : parsed;
  return { result: Promise.resolve(checked), stop: () => {} };
};

/** A browser whose tabs share the library and the settings. */
export async function authorBrowser() {
  globalThis.indexedDB = new IDBFactory();
  const library = await openScriptLibrary({ openChannel: () => null });
  const settings = textStorage({ 'sufler.settings': JSON.stringify({ agentName: 'AgentDemo' }) });
  return (address: string, parts: WorldParts = {}) =>
    authorTab(address, { settings, openLibrary: () => Promise.resolve(library), ...parts });
}

async function authorTab(address: string, parts: WorldParts) {
  const platform = testPlatform(parts);
  const pinia = createPinia();
  const Draft = defineComponent({
    props: { draft: { type: String, required: true } },
    setup: (own) => () => h(AuthorView, { draft: own.draft, check }),
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => h('p', 'home') } },
      { path: '/author', name: 'library', component: AuthorLibraryView },
      { path: '/author/:draft', name: 'author', component: Draft, props: true },
    ],
  });
  const page = mount(
    { render: () => h(RouterView) },
    { global: { plugins: [pinia, i18n, router], provide: { [PLATFORM]: platform } }, attachTo: document.body },
  );
  await router.push(address);
  await settled();
  return { page, router, platform, pinia, button: (words: string) => buttonOf(page, words) };
}

function buttonOf(page: ReturnType<typeof mount>, words: string) {
  const found = page.findAll('button').find((each) => each.text().includes(words));
  if (found === undefined) throw new Error(`There is no button «${words}»`);
  return found;
}

/** Waits out the pause after the last key, until the verdict stands there. */
export async function checked(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 300);
  });
  await flushPromises();
}
