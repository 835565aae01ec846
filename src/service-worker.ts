import { afterFirstStep } from './after-first-step';

/** How often a tab that stays open looks for a new version, in milliseconds. */
const LOOK = 60 * 60_000;

/**
 * Keeps the application for work without a network. `onReady` is told when a new version lies ready, with the act that
 * puts it in charge and reloads this tab; until then everything stays as it is, here and in other tabs.
 */
export function keepForOffline(onReady: (apply: () => void) => void): void {
  if (!('serviceWorker' in navigator)) return;
  afterFirstStep(() => void register(onReady));
}

async function register(onReady: (apply: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  // A browser may refuse, e.g. in a private window; the application then needs the network.
  const registration = await serviceWorker.register('./sw.js').catch(() => null);
  if (!registration) return;

  const tell = () => {
    const { waiting } = registration;
    if (waiting === null || serviceWorker.controller === null) return;
    onReady(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take-over');
    });
  };
  tell();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  setInterval(() => void registration.update().catch(() => undefined), LOOK);
}
