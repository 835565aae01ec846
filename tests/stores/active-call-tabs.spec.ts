import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Locks } from '@/storage/call-ownership';
import { openCallRecords } from '@/storage/call-records';
import { atNeed, stored, tab } from '../support/call-tab';
import { browserLocks, NOON } from '../support/test-platform';

describe('F17: ten tabs', () => {
  it('have exactly one owner after nine take-overs at once, whatever answers first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }), async (turns) => {
        const factory = new IDBFactory();
        const locks = slowLocks(browserLocks(), turns);
        const first = await atNeed({ factory, locks });
        await stored(first);
        const others = Array.from({ length: 9 }, () => tab({ factory, locks }));
        await Promise.all(others.map(({ call }) => call.open(first.id)));
        const owned = await Promise.all(others.map(({ call }) => call.commands.takeOver()));
        await turnsLater(12);

        const mine = [first, ...others].filter(({ call }) => call.saving.ownership === 'mine');
        expect(mine).toHaveLength(1);
        expect(mine[0]?.call.commands.answer('price').ok).toBe(true);
        expect(owned.some(({ ok }) => ok)).toBe(true);
        for (const { call } of [first, ...others]) call.leave();
      }),
      { numRuns: 12 },
    );
  });
});

/** Locks whose answers come some turns later than they were given. */
function slowLocks(locks: Locks, turns: readonly number[]): Locks {
  let asked = 0;
  return {
    request: async (name, options, callback) => {
      asked += 1;
      await turnsLater(turns[asked % turns.length] ?? 0);
      return locks.request(name, options, callback);
    },
  };
}

async function turnsLater(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('F6: a database that answers late', () => {
  it('is said to be unavailable, and the call opens as soon as it answers', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    const { slow, answer } = lateFactory(factory);
    const records = openCallRecords({ factory: slow, now: () => NOON, wait: () => Promise.resolve() });
    const after = tab({ factory, records });
    const opening = after.call.open(before.id);
    await vi.waitFor(() => expect(after.call.lost).toMatchObject({ reason: 'storage' }));

    answer();
    await opening;
    expect(after.call.status).toBe('open');
    expect(after.call.view?.id).toBe('need');
    expect(after.call.saving.problem).toBeNull();
  });
});

/** A database whose `open` is made, but heard of only after `answer`. */
function lateFactory(factory: IDBFactory): { readonly slow: IDBFactory; readonly answer: () => void } {
  const held: (() => void)[] = [];
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (type: string, hear: EventListenerOrEventListenerObject) =>
      listen(type, type === 'success' ? (event) => held.push(() => typeof hear === 'function' && hear(event)) : hear);
    return request;
  };
  const slow: IDBFactory = {
    open,
    cmp: (one, other) => factory.cmp(one, other),
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
  return { slow, answer: () => held.forEach((tell) => tell()) };
}
