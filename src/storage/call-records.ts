import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import * as v from 'valibot';
import type { Entry } from '@/machines/session/journal';
import { CallHeader, DamagedRecord, type DamageReason, StoredEntry } from './call-record';

/** Everything the lists of the home page need. */
export interface Listing {
  /** Newest first. */
  readonly calls: readonly CallHeader[];
  readonly damaged: readonly DamagedRecord[];
}

/** One call as it was stored. */
export interface StoredCall {
  readonly header: CallHeader;
  readonly entries: readonly Entry[];
  /** Entries that could not be read and were set aside, with all that followed them. */
  readonly setAside: number;
}

/**
 * The calls of this browser. Every method rejects with the browser's own error where it refuses to store;
 * nothing that is read is trusted: damaged records are set aside, with the time given by the clock.
 */
export interface CallRecords {
  /**
   * Writes the header and the entries from number `from` on, in one transaction that is issued at once when the
   * database is open. Resolves only when the browser has stored it. Writing the same entry again changes nothing.
   * Rejects with `MISSING_ENTRIES` when the entry before `from` is not there, and with `ERASED` when somebody has erased
   * this call: it does not come back. Nothing is written then.
   */
  write(header: CallHeader, from: number, entries: readonly Entry[]): Promise<void>;
  list(): Promise<Listing>;
  read(callId: string): Promise<StoredCall | null>;
  erase(callId: string): Promise<void>;
  eraseDamaged(): Promise<void>;
  eraseAll(): Promise<void>;
  /** Erases calls and set-aside records last touched before the instant; returns how many. */
  eraseBefore(instant: number): Promise<number>;
}

// Values are read as unknown: no schema is claimed for what a disk gives back.
type Database = IDBPDatabase;
type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

const NAME = 'sufler';
// 2: ids of erased calls, so that a tab that still shows one does not write it back.
const VERSION = 2;
const ALL = ['calls', 'entries', 'damaged', 'erased'];

/** Name of the error when a write finds that what it follows is gone. */
export const MISSING_ENTRIES = 'MissingEntries';
/** Name of the error when a write is for a call that was erased. */
export const ERASED = 'ErasedCall';

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

/** Opens the records. */
export function openCallRecords({ factory, now, wait }: RecordsPlatform): CallRecords {
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

  /** Does a piece of work with the database; a connection that died without an event is opened anew, once. */
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

  return {
    write(header, from, entries) {
      // With an open database `use` makes the transaction before its first await: before the caller goes on to paint.
      return use((opened) => writeCall(opened, header, from, entries));
    },
    async list() {
      const [keys, raws] = await use((opened) => {
        const tx = opened.transaction('calls', 'readonly');
        return Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      });
      const calls: CallHeader[] = [];
      const unreadable: { readonly key: IDBValidKey; readonly raw: unknown; readonly place: string }[] = [];
      raws.forEach((raw, index) => {
        const key = keys[index] ?? '';
        const parsed = v.safeParse(CallHeader, raw);
        if (parsed.success && parsed.output.callId === key) calls.push(parsed.output);
        else unreadable.push({ key, raw, place: parsed.success ? 'callId' : placeOf(parsed.issues) });
      });
      for (const { key, raw, place } of unreadable) {
        await change((tx) => setCallAside(tx, key, raw, place, now()));
      }
      return { calls: calls.sort((a, b) => b.updatedAt - a.updatedAt), damaged: await use(readDamaged) };
    },
    async read(callId) {
      const raw: unknown = await use((opened) => opened.get('calls', callId));
      if (raw === undefined) return null;
      const parsed = v.safeParse(CallHeader, raw);
      if (!parsed.success) {
        await change((tx) => setCallAside(tx, callId, raw, placeOf(parsed.issues), now()));
        return null;
      }
      const { entries, damage } = await use((opened) => readEntries(opened, callId));
      if (damage === null) return { header: parsed.output, entries, setAside: 0 };
      let setAside = 0;
      await change(async (tx) => {
        setAside = await setEntriesAside(tx, callId, entries.length, damage, now());
      });
      return { header: parsed.output, entries, setAside };
    },
    erase: (callId) =>
      change(async (tx) => {
        await tx.objectStore('calls').delete(callId);
        await tx.objectStore('entries').delete(entriesOf(callId));
        await tx.objectStore('erased').put(now(), callId);
      }),
    eraseDamaged: () =>
      change(async (tx) => {
        await tx.objectStore('damaged').clear();
      }),
    eraseAll: () =>
      change(async (tx) => {
        const erased = await tx.objectStore('calls').getAllKeys();
        await Promise.all(ALL.map((name) => tx.objectStore(name).clear()));
        await Promise.all(erased.map((callId) => tx.objectStore('erased').put(now(), callId)));
      }),
    async eraseBefore(instant) {
      let erased = 0;
      await change(async (tx) => {
        erased = await eraseOlder(tx, instant);
      });
      return erased;
    },
  };
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

async function writeCall(
  database: Database,
  header: CallHeader,
  from: number,
  entries: readonly Entry[],
): Promise<void> {
  // Strict: «сохранено» is said only when it would survive a power cut.
  const tx = database.transaction(ALL, 'readwrite', { durability: 'strict' });
  await settle(tx, writeAfter(tx, header, from, entries));
}

/** Only where the entry before is there: the database may have been erased, or deleted, under a live call. */
async function writeAfter(tx: Writing, header: CallHeader, from: number, entries: readonly Entry[]): Promise<void> {
  const { callId } = header;
  const [isErased, before] = await Promise.all([
    tx.objectStore('erased').count(callId),
    from === 0 ? 1 : tx.objectStore('entries').count(IDBKeyRange.only([callId, from - 1])),
  ]);
  if (isErased > 0) throw new DOMException('The call was erased', ERASED);
  if (before === 0) throw new DOMException('The entries before are gone', MISSING_ENTRIES);
  await Promise.all([
    tx.objectStore('calls').put(header, callId),
    ...entries.map((entry, index) => tx.objectStore('entries').put(entry, [callId, from + index])),
  ]);
}

function neverAnswered(): never {
  throw new DOMException('The database does not answer', 'TimeoutError');
}

/** Waits for both the requests and the transaction; a refusal of either is one rejection, with the transaction's cause. */
async function settle(tx: { readonly done: Promise<void>; abort(): void }, work: Promise<unknown>): Promise<void> {
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
function entriesOf(callId: IDBValidKey): IDBKeyRange {
  return IDBKeyRange.bound([callId, 0], [callId, []]);
}

/** The number in an entry's key. */
function entryNumber(key: IDBValidKey | undefined): unknown {
  return Array.isArray(key) ? key[1] : undefined;
}

interface Damage {
  readonly reason: DamageReason;
  readonly place: string;
}

/** The entries up to the first that cannot be read or is missing. */
async function readEntries(
  database: Database,
  callId: string,
): Promise<{ readonly entries: readonly Entry[]; readonly damage: Damage | null }> {
  const tx = database.transaction('entries', 'readonly');
  const [keys, raws] = await Promise.all([tx.store.getAllKeys(entriesOf(callId)), tx.store.getAll(entriesOf(callId))]);
  const entries: Entry[] = [];
  for (const [index, raw] of raws.entries()) {
    if (entryNumber(keys[index]) !== index) return { entries, damage: { reason: 'gap', place: String(index) } };
    const parsed = v.safeParse(StoredEntry, raw);
    if (!parsed.success) return { entries, damage: { reason: 'entry', place: `${index}.${placeOf(parsed.issues)}` } };
    entries.push(parsed.output);
  }
  return { entries, damage: null };
}

async function readDamaged(database: Database): Promise<readonly DamagedRecord[]> {
  const tx = database.transaction('damaged', 'readonly');
  const [keys, raws] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return raws.map((raw, index) => {
    const key = keys[index];
    const id = typeof key === 'number' ? key : 0;
    const parsed = v.safeParse(DamagedRecord, typeof raw === 'object' ? { ...raw, id } : raw);
    if (parsed.success) return parsed.output;
    // Even the drawer of damaged records may be damaged: still shown, whole.
    return { id, at: 0, callId: null, reason: 'header', place: '', raw };
  });
}

/** Moves a header and whatever entries it had into the drawer of damaged records. */
async function setCallAside(tx: Writing, key: IDBValidKey, raw: unknown, place: string, at: number): Promise<void> {
  const callId = typeof key === 'string' ? key : null;
  const entries: unknown = await tx.objectStore('entries').getAll(entriesOf(key));
  await tx.objectStore('damaged').add({ at, callId, reason: 'header', place, raw: { header: raw, entries } });
  await tx.objectStore('entries').delete(entriesOf(key));
  await tx.objectStore('calls').delete(key);
}

/** Moves the entries from number `from` on into the drawer, so that new ones may take their numbers. */
async function setEntriesAside(tx: Writing, callId: string, from: number, damage: Damage, at: number): Promise<number> {
  const range = IDBKeyRange.bound([callId, from], [callId, []]);
  const raw = await tx.objectStore('entries').getAll(range);
  await tx.objectStore('damaged').add({ at, callId, ...damage, raw });
  await tx.objectStore('entries').delete(range);
  return raw.length;
}

async function eraseOlder(tx: Writing, instant: number): Promise<number> {
  let erased = 0;
  for (let cursor = await tx.objectStore('calls').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (!isOver(cursor.value, instant)) continue;
    await tx.objectStore('entries').delete(entriesOf(cursor.key));
    await cursor.delete();
    erased += 1;
  }
  for (let cursor = await tx.objectStore('erased').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value < instant) await cursor.delete();
  }
  for (let cursor = await tx.objectStore('damaged').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (timeOf(cursor.value, 'at') >= instant) continue;
    await cursor.delete();
    erased += 1;
  }
  return erased;
}

/** Whether a call is closed, last touched before the instant, and has no call-back to come after it. */
function isOver(raw: unknown, instant: number): boolean {
  const parsed = v.safeParse(CallHeader, raw);
  if (!parsed.success) return timeOf(raw, 'updatedAt') < instant;
  const { state, updatedAt, callbackAt } = parsed.output;
  const isDue = callbackAt !== null && Date.parse(`${callbackAt}Z`) >= instant;
  return state === 'closed' && updatedAt < instant && !isDue;
}

/** The time of a record of unknown shape; one that tells none is never too old. */
function timeOf(record: unknown, field: string): number {
  const parsed = v.safeParse(v.looseObject({ [field]: v.number() }), record);
  return parsed.success ? (parsed.output[field] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

function placeOf(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issues[0]) ?? '';
}
