import { createPinia } from 'pinia';
import { builtInScript } from 'virtual:built-in-script';
import { createApp, watch } from 'vue';
import { createCallOwnership } from '@/storage/call-ownership';
import { openCallRecords } from '@/storage/call-records';
import { newId } from '@/storage/new-id';
import type { TextStorage } from '@/storage/settings';
import { useFaultStore } from '@/stores/fault-store';
import { useSettingsStore } from '@/stores/settings-store';
import { useUpdateStore } from '@/stores/update-store';
import { PLATFORM, type Platform } from '@/stores/platform';
import { afterFirstStep } from './after-first-step';
import App from './App.vue';
import { i18n, showLanguage } from './install-messages';
import { fetchOwnFace, showOwnFace } from './own-face';
import { createAppRouter } from './router';
import { keepForOffline } from './service-worker';
import './views/design/faces.css';
import './views/design/tokens.css';

/** The browser as the stores see it. A browser may refuse any part of it by throwing on mere access. */
function browserWorld(): Platform {
  const now = () => Date.now();
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  return {
    now,
    offsetMinutes: (instant) => -new Date(instant).getTimezoneOffset(),
    newId: () => newId(window.crypto),
    records: openCallRecords({ factory: permitted(() => window.indexedDB), now, wait }),
    ownership: createCallOwnership({
      locks: permitted(() => navigator.locks),
      openChannel: (name) => permitted(() => new BroadcastChannel(name)),
      wait,
      tab: newId(window.crypto),
    }),
    openLibrary: once(async () => {
      const { openScriptLibrary } = await import('@/storage/scripts/script-library');
      return openScriptLibrary({ openChannel: (name) => permitted(() => new BroadcastChannel(name)) });
    }),
    settings: permitted<TextStorage>(() => window.localStorage),
    builtIn: builtInScript,
    async loadTranslation(language) {
      return language === 'en' ? (await import('@/scripts/retention/en.json')).default : null;
    },
    openTraining: once(async () => {
      const { openTraining } = await import('./open-training');
      return openTraining(permitted(() => window.indexedDB));
    }),
  };
}

/** Asked for again only after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function permitted<T>(access: () => T | undefined): T | null {
  try {
    return access() ?? null;
  } catch {
    return null;
  }
}

const app = createApp(App);
app.provide(PLATFORM, browserWorld());
app.use(createPinia());
app.use(i18n);

const settings = useSettingsStore();
watch(() => settings.settings.language, showLanguage, { immediate: true });
watch(
  () => settings.settings.theme,
  (theme) => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  },
  { immediate: true },
);

const faults = useFaultStore();
app.config.errorHandler = (error) => faults.report(error);
window.addEventListener('error', (event) => faults.report(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => faults.report(event.reason));

const storage = permitted<TextStorage>(() => window.localStorage);
showOwnFace(storage);
afterFirstStep(() => void fetchOwnFace(storage));

app.use(createAppRouter());
app.mount('#app');
if (import.meta.env.PROD) keepForOffline(useUpdateStore().offer);
