// The platform that stores need, in memory: a settable clock, a database of its own, tabs that share locks if a test says so.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createPinia, type Pinia } from 'pinia';
import { createApp, h } from 'vue';
import { type StampedScript, stampScript } from '@/scripts/library/stamp-script';
import { type CallOwnership, createCallOwnership, type Locks } from '@/storage/call-ownership';
import { type CallRecords, openCallRecords } from '@/storage/call-records';
import type { TextStorage } from '@/storage/settings';
import { openAttemptRecords } from '@/storage/training/attempt-records';
import { PLATFORM, type Platform, type TrainingSource } from '@/stores/platform';
import { smallScript } from './small-script';

/** 2 May 2026, 12:00 in Moscow. */
export const NOON = Date.UTC(2026, 4, 2, 9, 0);

export interface TestPlatform extends Platform {
  /** What `now` says; tests set it. */
  time: number;
}

export interface WorldParts {
  readonly script?: unknown;
  readonly factory?: IDBFactory | null;
  readonly records?: CallRecords;
  readonly settings?: TextStorage | null;
  readonly locks?: Locks | null;
  readonly translation?: unknown;
  readonly openLibrary?: Platform['openLibrary'];
  readonly training?: TrainingSource;
}

/** A platform of one tab. Two worlds with the same factory and locks are two tabs of one browser. */
export function testPlatform(parts: WorldParts = {}): TestPlatform {
  const {
    script = smallScript(),
    factory = new IDBFactory(),
    settings = null,
    locks = null,
    translation = null,
    openLibrary = null,
  } = parts;
  let ids = 0;
  const platform: TestPlatform = {
    time: NOON,
    now: () => platform.time,
    offsetMinutes: () => 180,
    newId: () => {
      ids += 1;
      return `call-${String(platform.time)}-${String(ids)}`;
    },
    records: parts.records ?? openCallRecords({ factory, now: () => platform.time, wait: endless }),
    ownership: aloneOr(locks),
    openLibrary,
    settings,
    builtIn: script === null ? null : stamped(script),
    loadTranslation: () => Promise.resolve(translation),
    openTraining: () =>
      Promise.resolve(parts.training ?? { builtIn: null, attempts: openAttemptRecords(new IDBFactory()) }),
  };
  return platform;
}

/** Stores that live in a platform, as those of one tab. */
export function storesIn(platform: Platform): Pinia {
  const app = createApp({ render: () => h('p') });
  const pinia = createPinia();
  app.provide(PLATFORM, platform);
  app.use(pinia);
  return pinia;
}

/** A storage of texts in memory. */
export function textStorage(initial: Readonly<Record<string, string>> = {}): TextStorage & {
  readonly kept: Map<string, string>;
} {
  const kept = new Map(Object.entries(initial));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Web Locks of one browser: exclusive, `ifAvailable` and `steal` as the standard says. */
export function browserLocks(): Locks {
  const held = new Map<string, (reason: Error) => void>();
  return {
    request: (name, options, callback) =>
      new Promise((resolve, reject) => {
        const robbed = held.get(name);
        if (robbed !== undefined && options.steal !== true) {
          resolve(callback(null));
          return;
        }
        robbed?.(new DOMException('stolen', 'AbortError'));
        held.set(name, reject);
        void Promise.resolve(callback({ name })).then(() => {
          if (held.get(name) === reject) held.delete(name);
          resolve(undefined);
        });
      }),
  };
}

/** Nothing here is ever late. */
function endless(): Promise<void> {
  return new Promise(() => {});
}

function aloneOr(locks: Locks | null): CallOwnership {
  return createCallOwnership({ locks, openChannel: () => null, wait: endless, tab: 'only' });
}

/** A script as the build stamps it. Throws when it is refused by the parser. */
export function stamped(source: unknown): StampedScript {
  const parsed = stampScript(source);
  if (!parsed.ok) throw new Error(parsed.error.map(({ code, path }) => `${code} ${path}`).join('\n'));
  return parsed.value;
}
