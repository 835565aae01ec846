import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CallRecords, openCallRecords } from '@/storage/call-records';
import { answers, header } from './sample-calls';

let records: CallRecords;

beforeEach(() => {
  records = openCallRecords({ factory: new IDBFactory(), now: () => 5_000, wait: () => new Promise(() => {}) });
});

describe('F5: the retention period', () => {
  it('takes no open call and none whose call-back is still to come', async () => {
    await records.write(header('open'), 0, answers(1));
    await records.write(header('due', { state: 'closed', callbackAt: '2026-05-02T10:00' }), 0, []);
    await records.write(header('over', { state: 'closed' }), 0, []);

    expect(await records.eraseBefore(Date.UTC(2026, 4, 1), true)).toMatchObject({ old: 1, all: 3 });
    expect((await records.list()).calls.map(({ callId }) => callId).sort()).toEqual(['due', 'open']);
  });

  it('takes no more than a tenth of all at once unasked: the clock may be wrong', async () => {
    for (let n = 0; n < 18; n += 1) await records.write(header(`new${n}`, { state: 'closed', updatedAt: 200 }), 0, []);
    await records.write(header('old', { state: 'closed', updatedAt: 50 }), 0, answers(2));
    await records.write(header('older', { state: 'closed', updatedAt: 40 }), 0, answers(1));

    expect(await records.eraseBefore(100, false)).toEqual({ old: 2, all: 20, isErased: true });
    expect(await records.eraseBefore(1_000, false)).toEqual({ old: 18, all: 18, isErased: false });
    expect((await records.list()).calls).toHaveLength(18);
    expect(await records.eraseBefore(1_000, true)).toEqual({ old: 18, all: 18, isErased: true });
    expect((await records.list()).calls).toEqual([]);
  });
});
