// The call screen as the application shows it: real stores, a database in memory, no other tabs unless a test wants one.
import { stamped } from '../../support/test-platform';
import { flushPromises, mount } from '@vue/test-utils';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createPinia } from 'pinia';
import { h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { i18n } from '@/install-messages';
import type { Facts } from '@/scripts/language/fact';
import { createCallOwnership, type Locks } from '@/storage/call-ownership';
import { openCallRecords } from '@/storage/call-records';
import { useActiveCall } from '@/stores/active-call';
import { useSettingsStore } from '@/stores/settings-store';
import { PLATFORM, type Platform } from '@/stores/platform';
import CallView from '@/views/call/CallView.vue';
import { fetchLater } from '@/views/call/lazy-components';
import { smallScript } from '../../support/small-script';

// As in a browser after its first moment of rest.
await fetchLater();

export interface CallWorld {
  readonly script?: unknown;
  /** null: the browser refuses to store. */
  readonly database?: IDBFactory | null;
  readonly locks?: Locks | null;
}

/** Nothing here is ever late. */
function endless(): Promise<void> {
  return new Promise(() => {});
}

/** The application with nothing but the call screen; no call is open yet. */
export function showApplication({ script = smallScript(), database = new IDBFactory(), locks = null }: CallWorld = {}) {
  let calls = 0;
  const now = () => Date.now();
  const platform: Platform = {
    now,
    offsetMinutes: () => 180,
    newId: () => {
      calls += 1;
      return `call-${calls}`;
    },
    records: openCallRecords({ factory: database, now, wait: endless }),
    ownership: createCallOwnership({ locks, openChannel: () => null, wait: endless, tab: 'only' }),
    openLibrary: null,
    settings: null,
    builtIn: stamped(script),
    loadTranslation: () => Promise.resolve(null),
    openTraining: () => Promise.reject(new Error('nobody trains here')),
  };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: { render: () => h('p', 'home') } },
      { path: '/call/:id', name: 'call', component: CallView, props: true },
    ],
  });
  const pinia = createPinia();
  const page = mount(
    { render: () => h(RouterView) },
    { global: { plugins: [pinia, i18n, router], provide: { [PLATFORM]: platform } }, attachTo: document.body },
  );
  return { page, router, call: useActiveCall(pinia), settings: useSettingsStore(pinia) };
}

/** The call screen with a call that has just begun. */
export async function showCall(intake: Facts, platform: CallWorld = {}) {
  const shown = showApplication(platform);
  const id = await shown.call.start(intake);
  await shown.router.push(`/call/${id}`);
  await flushPromises();
  return { ...shown, id };
}

/** Each press comes long enough after the one before, as from a hand that reads first. */
let pressedAt = 0;

/** Presses a key where the focus is. A key that the screen does not take does what the browser would do with a button. */
export async function press(code: string, init: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { code, key: init.key ?? code, bubbles: true, cancelable: true, ...init });
  pressedAt += 1_000;
  Object.defineProperty(event, 'timeStamp', { value: pressedAt });
  target.dispatchEvent(event);
  if (code === 'Enter' && !event.defaultPrevented && target instanceof HTMLButtonElement) target.click();
  await flushPromises();
}

/** Presses a key so many milliseconds after the last press. */
export function keyAgain(code: string, milliseconds: number): void {
  const event = new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true });
  pressedAt += milliseconds;
  Object.defineProperty(event, 'timeStamp', { value: pressedAt });
  (document.activeElement ?? document.body).dispatchEvent(event);
}
