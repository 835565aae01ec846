import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';

// Values are read as unknown: no schema is claimed for what a disk gives back.
export type Database = IDBPDatabase;
export type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

const NAME = 'sufler';
// 2: ids of erased calls, so that a tab that still shows one does not write it back.
const VERSION = 2;
/** The stores. */
export const ALL = ['calls', 'entries', 'damaged', 'erased'];

/** What the records need of the browser. */
export interface RecordsPlatform {
  /** The browser's indexedDB, null where it has none. */
  readonly factory: IDBFactory | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after the given milliseconds; a database that has not answered by then is said to be unavailable. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How long the database may take to open. */
const OPEN_TIME = 800;

/** The database of this browser, opened when it is first used. */
export interface Connection {
  /** Does a piece of work with the database; a connection that died without an event is opened anew, once. */
  readonly use: <T>(work: (opened: Database) => Promise<T>) => Promise<T>;
  /** The same in one transaction over all stores. */
  readonly change: (work: (tx: Writing) => Promise<void>) => Promise<void>;
  /** Resolves once an opening that is under way has ended, however late: whether the database is open then. */
  readonly settled: () => Promise<boolean>;
}

/** A connection that opens with its first use. */
export function connect({ factory, wait }: Pick<RecordsPlatform, 'factory' | 'wait'>): Connection {
  let database: Database | null = null;
  let opening: Promise<Database> | null = null;

  function forget(): void {
    database = null;
    opening = null;
  }

  function open(): Promise<Database> {
    opening ??= openDatabase(factory, forget).then(
      (opened) => {
        database = opened;
        return opened;
      },
      (error: unknown) => {
        // A refusal may be temporary: the next use tries again.
        opening = null;
        throw error;
      },
    );
    // An answer that comes later is used all the same, by the next use.
    return Promise.race([opening, wait(OPEN_TIME).then(neverAnswered)]);
  }

  async function use<T>(work: (opened: Database) => Promise<T>): Promise<T> {
    try {
      return await work(database ?? (await open()));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      forget();
      return work(await open());
    }
  }

  function change(work: (tx: Writing) => Promise<void>): Promise<void> {
    return use((opened) => {
      const tx = opened.transaction(ALL, 'readwrite');
      return settle(tx, work(tx));
    });
  }

  async function settled(): Promise<boolean> {
    await opening?.catch(() => undefined);
    return database !== null;
  }

  return { use, change, settled };
}

function openDatabase(factory: IDBFactory | null, onGone: () => void): Promise<Database> {
  if (factory === null) return Promise.reject(new DOMException('This browser has no IndexedDB', 'NotSupportedError'));
  return new Promise((resolve, reject) => {
    // `open` itself throws in some private modes, which the promise turns into a rejection.
    const request = factory.open(NAME, VERSION);
    request.addEventListener('upgradeneeded', () => {
      const stores = request.result.objectStoreNames;
      for (const name of ALL) {
        if (!stores.contains(name)) request.result.createObjectStore(name, { autoIncrement: name === 'damaged' });
      }
    });
    request.addEventListener('error', () => reject(request.error ?? new DOMException('refused', 'UnknownError')));
    request.addEventListener('success', () => {
      const opened = request.result;
      // A newer page wants another version, or the browser dropped the database: let go, the next use opens again.
      opened.addEventListener('versionchange', () => {
        opened.close();
        onGone();
      });
      opened.addEventListener('close', onGone);
      resolve(wrap(opened));
    });
  });
}

function neverAnswered(): never {
  throw new DOMException('The database does not answer', 'TimeoutError');
}

/** Waits for both the requests and the transaction; a refusal of either is one rejection, with the transaction's cause. */
export async function settle(
  tx: { readonly done: Promise<void>; abort(): void },
  work: Promise<unknown>,
): Promise<void> {
  const guarded = work.catch((error: unknown) => {
    // Half a change is worse than none. A transaction that is already over refuses to be aborted, which is fine.
    try {
      tx.abort();
    } catch {}
    throw error;
  });
  const [done, worked] = await Promise.allSettled([tx.done, guarded]);
  if (done.status === 'rejected') throw worked.status === 'rejected' ? worked.reason : done.reason;
  if (worked.status === 'rejected') throw worked.reason;
}

/** All entries of one call: an array sorts after every number. */
export function entriesOf(callId: IDBValidKey): IDBKeyRange {
  return IDBKeyRange.bound([callId, 0], [callId, []]);
}
