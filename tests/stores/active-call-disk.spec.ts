import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { atNeed, stored, tab } from '../support/call-tab';
import { browserLocks, NOON, testPlatform, type TestPlatform } from '../support/test-platform';

describe('a disk that refuses', () => {
  function fullDisk() {
    const platform: TestPlatform = testPlatform();
    const disk = { isFull: true };
    const records = {
      ...platform.records,
      write: (...parts: Parameters<typeof platform.records.write>) =>
        disk.isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : platform.records.write(...parts),
    };
    return { disk, records };
  }

  it('stops no call, is told, and gets everything as soon as it takes it', async () => {
    const { disk, records } = fullDisk();
    const { call, platform, id } = await atNeed({ records });
    await vi.waitFor(() => expect(call.saving.saving).toBe('refused'));

    expect(call.saving.problem).toBe('full');
    expect(call.commands.answer('no').ok).toBe(true);
    disk.isFull = false;
    await vi.waitFor(() => {
      call.commands.tick(platform.now());
      expect(call.saving.saving).toBe('saved');
    });
    expect(call.saving.problem).toBeNull();
    expect((await records.read(id))?.entries).toEqual(call.journal?.entries);
  });

  it('leaves a call that cannot be read unopened, with the reason', async () => {
    const { call } = tab({ factory: null });
    await call.open('c');

    expect(call.lost?.reason).toBe('storage');
    expect(call.saving.problem).toBe('unavailable');
  });
});

describe('a call in two tabs', () => {
  it('is led by one, read by the other, and taken over with the last entries', async () => {
    const factory = new IDBFactory();
    const locks = browserLocks();
    const first = await atNeed({ factory, locks });
    await stored(first);
    const second = tab({ factory, locks });
    await second.call.open(first.id);

    expect(second.call.saving.ownership).toBe('other-tab');
    expect(second.call.view?.id).toBe('need');
    expect(second.call.commands.answer('no')).toEqual({ ok: false, error: 'other-tab' });
    expect(second.call.commands.writeNote('x')).toEqual({ ok: false, error: 'other-tab' });

    first.call.commands.answer('price');
    await stored(first);
    expect((await second.call.commands.takeOver()).ok).toBe(true);
    expect(second.call.journal?.entries).toEqual(first.call.journal?.entries);
    expect(second.call.commands.answer('interested').ok).toBe(true);
    await vi.waitFor(() => expect(first.call.saving.ownership).toBe('other-tab'));
    expect(first.call.commands.answer('no')).toEqual({ ok: false, error: 'other-tab' });
  });

  it('is free when the first tab leaves it', async () => {
    const factory = new IDBFactory();
    const locks = browserLocks();
    const first = await atNeed({ factory, locks });
    await stored(first);
    first.call.leave();
    await vi.waitFor(async () => {
      const second = tab({ factory, locks });
      await second.call.open(first.id);
      expect(second.call.saving.ownership).toBe('mine');
    });
  });
});

describe('damage', () => {
  it('in the middle of a call opens it where it is still whole, and goes on from there', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('entries', 'nonsense', [before.id, 3]);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.saving.setAside).toBe(1);
    expect(after.call.view?.id).toBe('hello');
    after.call.commands.answer('busy');
    await stored(after);
    const again = tab({ factory });
    await again.call.open(before.id);
    expect(again.call.view?.id).toBe(after.call.view?.id);
  });

  it('of the whole record is told as such, not as a call that never was', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('calls', { nonsense: true }, before.id);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.lost).toMatchObject({ callId: before.id, reason: 'damaged' });
    await after.call.open('never-made');
    expect(after.call.lost).toMatchObject({ callId: 'never-made', reason: 'not-found' });
  });

  it('of meaning is taken back by a mark: an answer that the script does not know', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('entries', { kind: 'answer', at: NOON, step: 'hello', answer: 'vanished' }, [before.id, 3]);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.saving.refusedMoves).toBe(1);
    expect(after.call.view?.id).toBe('hello');
    expect(after.call.commands.answer('listens').ok).toBe(true);
    expect(after.call.view?.id).toBe('need');
  });
});
