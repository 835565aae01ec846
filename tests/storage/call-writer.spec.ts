import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Entry } from '@/machines/session/journal';
import type { CallHeader } from '@/storage/call-record';
import { type CallRecords, openCallRecords } from '@/storage/call-records';
import { createCallWriter, storageProblem } from '@/storage/call-writer';

const HEADER: CallHeader = {
  callId: 'c',
  script: { id: 'small', version: '1.0.0', hash: 'abc' },
  startedAt: 0,
  updatedAt: 0,
  intake: {},
  maskedNumber: '',
  state: 'open',
  closing: null,
  callbackAt: null,
  note: '',
};

function notes(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, n) => ({ kind: 'note', at: n, text: String(n) }));
}

/** A disk whose every write is answered by the test. */
function slowDisk() {
  const writes: { from: number; entries: readonly Entry[]; done: () => void; fail: (error: Error) => void }[] = [];
  const never = () => Promise.reject(new Error('not part of this test'));
  const records: CallRecords = {
    answered: () => Promise.resolve(true),
    write: (_, from, entries) =>
      new Promise((resolve, reject) => {
        writes.push({ from, entries, done: resolve, fail: reject });
      }),
    list: never,
    read: never,
    erase: never,
    eraseDamaged: never,
    eraseAll: never,
    close: never,
    eraseBefore: never,
  };
  const heard: string[] = [];
  const writer = createCallWriter(records, 0, (saving, problem) => heard.push(problem ?? saving));
  return { writes, heard, writer };
}

async function turn(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
}

describe('a writer', () => {
  it('issues the write before it returns, and says saved only when the disk has', async () => {
    const { writes, heard, writer } = slowDisk();
    writer.write(HEADER, notes(1));

    expect(writes).toHaveLength(1);
    await turn();
    expect(heard).toEqual(['saving']);
    writes[0]?.done();
    await turn();
    expect(heard).toEqual(['saving', 'saved']);
  });

  it('sends each entry once', () => {
    const { writes, writer } = slowDisk();
    writer.write(HEADER, notes(1));
    writer.write(HEADER, notes(3));

    expect(writes.map(({ from, entries }) => [from, entries.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('does not say saved while a later write is under way', async () => {
    const { writes, heard, writer } = slowDisk();
    writer.write(HEADER, notes(1));
    writer.write(HEADER, notes(2));
    writes[0]?.done();
    await turn();

    expect(heard).not.toContain('saved');
    writes[1]?.done();
    await turn();
    expect(heard.at(-1)).toBe('saved');
  });

  it('sends everything unacknowledged again after a refusal', async () => {
    const { writes, heard, writer } = slowDisk();
    writer.write(HEADER, notes(2));
    writes[0]?.fail(new DOMException('full', 'QuotaExceededError'));
    await turn();
    expect(heard.at(-1)).toBe('full');

    writer.retry();
    expect(writes[1]).toMatchObject({ from: 0, entries: notes(2) });
    writes[1]?.done();
    await turn();
    expect(heard.at(-1)).toBe('saved');
  });

  it('does not call a gap saved: a write that passes after a refused one is not enough', async () => {
    const { writes, heard, writer } = slowDisk();
    writer.write(HEADER, notes(1));
    writer.write(HEADER, notes(2));
    writes[0]?.fail(new DOMException('full', 'QuotaExceededError'));
    await turn();
    writes[1]?.done();
    await turn();

    expect(heard.at(-1)).toBe('full');
    writer.retry();
    expect(writes[2]).toMatchObject({ from: 0, entries: notes(2) });
  });

  it('leaves a disk alone that has refused nothing', async () => {
    const { writes, writer } = slowDisk();
    writer.write(HEADER, notes(1));
    writes[0]?.done();
    await writer.settled();
    writer.retry();

    expect(writes).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'failed'],
  ])('%s means %s', (name, problem) => {
    expect(storageProblem(new DOMException('x', name))).toBe(problem);
  });

  it('of another kind is a failure', () => {
    expect(storageProblem('odd')).toBe('failed');
  });
});

function deleted(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve) => request.addEventListener('success', () => resolve()));
}

describe('F4: a call that is gone from the disk', () => {
  const factory = new IDBFactory();
  const openRecords = () => openCallRecords({ factory, now: () => 0, wait: () => new Promise(() => {}) });

  it('is written whole by its writer when the database was deleted', async () => {
    const records = openRecords();
    const states: string[] = [];
    const writer = createCallWriter(records, 0, (saving, problem) => states.push(problem ?? saving));
    writer.write(HEADER, notes(2));
    await writer.settled();
    await deleted(factory.deleteDatabase('sufler'));
    writer.write(HEADER, notes(3));
    await writer.settled();

    expect(states.at(-1)).toBe('saved');
    expect((await records.read('c'))?.entries).toEqual(notes(3));
  });

  it('says so to its writer, which does not try again', async () => {
    const records = openRecords();
    const states: string[] = [];
    const writer = createCallWriter(records, 0, (saving, problem) => states.push(problem ?? saving));
    writer.write(HEADER, notes(1));
    await writer.settled();
    await openRecords().erase('c');
    writer.write(HEADER, notes(2));
    await writer.settled();
    writer.retry();

    expect(states.at(-1)).toBe('erased');
    expect(await records.read('c')).toBeNull();
  });
});
