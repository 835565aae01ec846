import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type CallRecords, ERASED, MISSING_ENTRIES, openCallRecords } from '@/storage/call-records';
import { storageProblem } from '@/storage/call-writer';
import { answers, header } from './sample-calls';

let factory: IDBFactory;
let records: CallRecords;
const NOW = 5_000;

/** Records whose database is waited for without end. */
function openRecords(from: IDBFactory | null): CallRecords {
  return openCallRecords({ factory: from, now: () => NOW, wait: () => new Promise(() => {}) });
}

beforeEach(() => {
  factory = new IDBFactory();
  globalThis.indexedDB = factory;
  records = openRecords(factory);
});

/** Puts something into the database past the door, as a broken disk would. */
async function spoil(store: string, key: IDBValidKey, value: unknown): Promise<void> {
  const database = await openDB('sufler');
  await database.put(store, value, key);
  database.close();
}

async function remove(store: string, key: IDBValidKey): Promise<void> {
  const database = await openDB('sufler');
  await database.delete(store, key);
  database.close();
}

describe('a call in the records', () => {
  it('comes back in the order in which it was written, beyond nine entries too', async () => {
    const all = answers(25);
    for (const [n, entry] of all.entries()) await records.write(header('c'), n, [entry]);

    expect((await records.read('c'))?.entries).toEqual(all);
  });

  it('survives that the database is opened anew', async () => {
    await records.write(header('c'), 0, answers(3));

    const again = openRecords(factory);
    expect(await again.read('c')).toEqual({ header: header('c'), entries: answers(3), setAside: 0 });
  });

  it('is written without touching the entries that are there already', async () => {
    await records.write(header('c'), 0, answers(3));
    await spoil('entries', ['c', 0], { ...answers(1)[0], answer: 'untouched' });
    await records.write(header('c'), 3, answers(1));

    expect((await records.read('c'))?.entries[0]).toMatchObject({ answer: 'untouched' });
  });

  it('is no part of another call whose id begins alike', async () => {
    await records.write(header('c'), 0, answers(1));
    await records.write(header('c1'), 0, answers(4));

    expect((await records.read('c'))?.entries).toHaveLength(1);
  });

  it('is null when there is none', async () => {
    expect(await records.read('nobody')).toBeNull();
  });

  it('is listed, the last touched first', async () => {
    await records.write(header('old', { updatedAt: 1 }), 0, []);
    await records.write(header('new', { updatedAt: 2 }), 0, []);

    expect((await records.list()).calls.map(({ callId }) => callId)).toEqual(['new', 'old']);
  });
});

describe('damage', () => {
  it.each([
    ['a header of another shape', { callId: 'c', startedAt: 'yesterday' }],
    ['a header that is no object', 7],
    ['a header that names another call', header('other')],
    ['a header with a field that nobody knows', { ...header('c'), passport: 'x' }],
  ])('%s is set aside with its entries, and the other calls are listed', async (_, raw) => {
    await records.write(header('c'), 0, answers(2));
    await records.write(header('fine'), 0, answers(1));
    await spoil('calls', 'c', raw);

    const listing = await records.list();
    expect(listing.calls.map(({ callId }) => callId)).toEqual(['fine']);
    expect(listing.damaged).toEqual([
      expect.objectContaining({ callId: 'c', reason: 'header', at: NOW, raw: { header: raw, entries: answers(2) } }),
    ]);
    expect(await records.read('c')).toBeNull();
    expect((await records.list()).damaged).toHaveLength(1);
  });

  it('of one entry sets it and what follows aside, and the call goes on from there', async () => {
    await records.write(header('c'), 0, answers(5));
    await spoil('entries', ['c', 3], { kind: 'answer', at: 'noon' });

    expect(await records.read('c')).toEqual({ header: header('c'), entries: answers(3), setAside: 2 });
    await records.write(header('c'), 3, [{ kind: 'note', at: 9, text: 'after' }]);
    expect((await records.read('c'))?.entries.at(-1)).toEqual({ kind: 'note', at: 9, text: 'after' });
    expect((await records.list()).damaged).toEqual([
      expect.objectContaining({ callId: 'c', reason: 'entry', place: expect.stringMatching(/^3/) }),
    ]);
  });

  it('of a missing entry is a gap: what follows is kept, but not believed', async () => {
    await records.write(header('c'), 0, answers(4));
    await remove('entries', ['c', 1]);

    expect(await records.read('c')).toMatchObject({ entries: answers(1), setAside: 2 });
    expect((await records.list()).damaged[0]).toMatchObject({ reason: 'gap', place: '1' });
  });

  it('of the drawer itself is shown, not thrown', async () => {
    await records.list();
    await spoil('damaged', 1, 'nonsense');

    expect((await records.list()).damaged).toEqual([expect.objectContaining({ id: 1, raw: 'nonsense' })]);
  });

  it('is erased on demand', async () => {
    await records.write(header('c'), 0, []);
    await spoil('calls', 'c', null);
    await records.list();
    await records.eraseDamaged();

    expect((await records.list()).damaged).toEqual([]);
  });
});

describe('erasing', () => {
  it('of one call takes its entries and no others', async () => {
    await records.write(header('c'), 0, answers(2));
    await records.write(header('d'), 0, answers(2));
    await records.erase('c');

    expect(await records.read('c')).toBeNull();
    expect((await records.read('d'))?.entries).toHaveLength(2);
    const database = await openDB('sufler');
    expect(await database.count('entries')).toBe(2);
  });

  it('of everything leaves nothing', async () => {
    await records.write(header('c'), 0, answers(2));
    await records.eraseAll();

    const database = await openDB('sufler');
    expect(await Promise.all(['calls', 'entries', 'damaged'].map((name) => database.count(name)))).toEqual([0, 0, 0]);
  });

  it('by age takes what was last touched before the instant, to the millisecond', async () => {
    await records.write(header('old', { state: 'closed', updatedAt: 99 }), 0, answers(2));
    await records.write(header('edge', { state: 'closed', updatedAt: 100 }), 0, answers(2));

    expect(await records.eraseBefore(100, true)).toEqual({ old: 1, all: 2, isErased: true });
    expect((await records.list()).calls.map(({ callId }) => callId)).toEqual(['edge']);
    const database = await openDB('sufler');
    expect(await database.count('entries')).toBe(2);
  });
});

describe('F4: a call that is erased under its writer', () => {
  it('does not come back with the next entry, nor with the whole journal', async () => {
    await records.write(header('c'), 0, answers(2));
    await openRecords(factory).erase('c');

    await expect(records.write(header('c'), 2, answers(1))).rejects.toMatchObject({ name: ERASED });
    await expect(records.write(header('c'), 0, answers(3))).rejects.toMatchObject({ name: ERASED });
    expect((await records.list()).calls).toEqual([]);
  });

  it('does not come back after everything was erased', async () => {
    await records.write(header('c'), 0, answers(2));
    await openRecords(factory).eraseAll();

    await expect(records.write(header('c'), 2, answers(1))).rejects.toMatchObject({ name: ERASED });
  });

  it('is not half written when the entries before are gone', async () => {
    await records.write(header('c'), 0, answers(2));
    await remove('entries', ['c', 1]);

    await expect(records.write(header('c'), 2, answers(1))).rejects.toMatchObject({ name: MISSING_ENTRIES });
    const database = await openDB('sufler');
    expect(await database.count('entries')).toBe(1);
    database.close();
  });
});

describe('F6: a database that misbehaves', () => {
  it('and never opens is said to be unavailable after a while', async () => {
    const silent = new Proxy(factory, {
      get: (target, name): unknown => (name === 'open' ? () => new EventTarget() : Reflect.get(target, name)),
    });
    const late = openCallRecords({ factory: silent, now: () => NOW, wait: () => Promise.resolve() });
    const refusal: unknown = await late.list().catch((error: unknown) => error);

    expect(storageProblem(refusal)).toBe('unavailable');
  });

  it('and has lost its connection without an event is opened anew', async () => {
    await records.write(header('c'), 0, answers(1));
    const database = await openDB('sufler');
    const prototype: unknown = Object.getPrototypeOf(unwrap(database));
    database.close();
    let refusals = 1;
    if (!(prototype instanceof Object)) throw new Error('A database has no prototype');
    const own: unknown = Reflect.get(prototype, 'transaction');
    if (!(own instanceof Function)) throw new Error('A database has no transactions');
    Reflect.set(prototype, 'transaction', function (this: unknown, ...parts: unknown[]): unknown {
      refusals -= 1;
      if (refusals >= 0) throw new DOMException('closing', 'InvalidStateError');
      const made: unknown = Reflect.apply(own, this, parts);
      return made;
    });
    onTestFinished(() => void Reflect.set(prototype, 'transaction', own));

    await records.write(header('c'), 1, answers(1));
    expect((await records.read('c'))?.entries).toHaveLength(2);
  });
});

describe('a browser that stores nothing', () => {
  it('rejects every use, and is asked anew each time', async () => {
    const none = openRecords(null);

    await expect(none.list()).rejects.toThrow('no IndexedDB');
    await expect(none.write(header('c'), 0, [])).rejects.toThrow('no IndexedDB');
  });

  it('is used as soon as it allows to', async () => {
    let isOpen = false;
    const moody = new Proxy(factory, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name);
        if (name !== 'open') return own;
        return (...parts: [string, number]) => {
          if (!isOpen) throw new DOMException('not now', 'SecurityError');
          return target.open(...parts);
        };
      },
    });
    const late = openRecords(moody);
    await expect(late.write(header('c'), 0, answers(1))).rejects.toThrow('not now');
    isOpen = true;

    await late.write(header('c'), 0, answers(1));
    expect((await late.read('c'))?.entries).toHaveLength(1);
  });
});
