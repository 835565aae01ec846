import { type IDBPDatabase, wrap } from 'idb';
import * as v from 'valibot';
import type { Attempt } from '@/training/attempt/attempt';
import { StoredAttempt } from './stored-attempt';

/** The attempts of this browser: a database of their own, which no list, export or statistic of live calls opens. */
export interface AttemptRecords {
  list(): Promise<AttemptList>;
  write(attempt: Attempt): Promise<void>;
  /** Erases attempts by their ids; what could not be read stays. */
  erase(ids: readonly string[]): Promise<void>;
}

export interface AttemptList {
  /** Newest first. */
  readonly attempts: readonly Attempt[];
  /** What is no attempt of this version, as it lies there: it is never written over. */
  readonly unreadable: readonly unknown[];
}

/** Name of the database. */
export const ATTEMPTS_DATABASE = 'sufler-training';
const STORE = 'attempts';

/** Opens the attempts. Every method rejects with the browser's own error where it refuses to store. */
export function openAttemptRecords(factory: IDBFactory | null): AttemptRecords {
  let opening: Promise<IDBPDatabase> | null = null;

  function database(): Promise<IDBPDatabase> {
    opening ??= open(factory, () => (opening = null));
    opening.catch(() => (opening = null));
    return opening;
  }

  return {
    async list() {
      const raws: unknown[] = await (await database()).getAll(STORE);
      const attempts: Attempt[] = [];
      const unreadable: unknown[] = [];
      for (const raw of raws) {
        const parsed = v.safeParse(StoredAttempt, raw);
        if (parsed.success) attempts.push(parsed.output);
        else unreadable.push(raw);
      }
      attempts.sort((one, other) => other.journal.startedAt - one.journal.startedAt);
      return { attempts, unreadable };
    },
    async write(attempt) {
      await (await database()).put(STORE, attempt, attempt.attemptId);
    },
    async erase(ids) {
      const tx = (await database()).transaction(STORE, 'readwrite');
      await Promise.all(ids.map((id) => tx.store.delete(id)));
      await tx.done;
    },
  };
}

function open(factory: IDBFactory | null, onGone: () => void): Promise<IDBPDatabase> {
  if (factory === null) return Promise.reject(new DOMException('This browser has no IndexedDB', 'NotSupportedError'));
  return new Promise((resolve, reject) => {
    const request = factory.open(ATTEMPTS_DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('error', () => reject(request.error ?? new DOMException('refused', 'UnknownError')));
    request.addEventListener('success', () => {
      const opened = request.result;
      opened.addEventListener('versionchange', () => {
        opened.close();
        onGone();
      });
      opened.addEventListener('close', onGone);
      resolve(wrap(opened));
    });
  });
}
