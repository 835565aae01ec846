import type { Entry } from '@/machines/session/journal';
import type { CallHeader } from './call-record';
import { closeRecord } from './close-record';
import { type Aged, eraseOlder } from './erase-records';
import { type Listing, listCalls, readCall, type StoredCall } from './read-records';
import { ALL, connect, type Database, entriesOf, type RecordsPlatform, settle, type Writing } from './records-database';

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
  /**
   * After a `TimeoutError`: resolves when the database that did not answer in time has answered after all; whether it is open. On a
   * busy machine it may take seconds to recover from a crash.
   */
  answered(): Promise<boolean>;
  erase(callId: string): Promise<void>;
  eraseDamaged(): Promise<void>;
  eraseAll(): Promise<void>;
  /** Closes an open call that no script can go on with, for a reason. One that is closed, or gone, stays as it is. */
  close(callId: string, reason: string): Promise<void>;
  /**
   * Erases calls and set-aside records last touched before the instant. More than a tenth of all at once only when that is
   * confirmed: a wrong clock must not empty the disk.
   */
  eraseBefore(instant: number, isConfirmed: boolean): Promise<Aged>;
}

/** Name of the error when a write finds that what it follows is gone. */
export const MISSING_ENTRIES = 'MissingEntries';
/** Name of the error when a write is for a call that was erased. */
export const ERASED = 'ErasedCall';

/** Opens the records. */
export function openCallRecords({ factory, now, wait }: RecordsPlatform): CallRecords {
  const connection = connect({ factory, wait });
  const { use, change, settled } = connection;
  return {
    write(header, from, entries) {
      // With an open database `use` makes the transaction before its first await: before the caller goes on to paint.
      return use((opened) => writeCall(opened, header, from, entries));
    },
    list: () => listCalls(connection, now),
    read: (callId) => readCall(connection, callId, now),
    answered: settled,
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
    close: (callId, reason) => change((tx) => closeRecord(tx, callId, reason, now())),
    async eraseBefore(instant, isConfirmed) {
      let aged: Aged = { old: 0, all: 0, isErased: true };
      await change(async (tx) => {
        aged = await eraseOlder(tx, instant, isConfirmed);
      });
      return aged;
    },
  };
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
