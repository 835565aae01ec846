import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CallRecords, openCallRecords } from '@/storage/call-records';
import { answers, header } from './sample-calls';

const NOW = 5_000;
let records: CallRecords;

beforeEach(() => {
  records = openCallRecords({ factory: new IDBFactory(), now: () => NOW, wait: () => new Promise(() => {}) });
});

describe('a call that is closed by hand', () => {
  it('says why and keeps its entries; one that is closed, gone or damaged stays as it is', async () => {
    const closed = header('closed', { state: 'closed' });
    await records.write(header('open', { state: 'open' }), 0, answers(2));
    await records.write(closed, 0, []);
    for (const callId of ['open', 'closed', 'gone']) await records.close(callId, 'Клиент отказался');

    expect(await records.read('open')).toMatchObject({
      header: { state: 'closed', closedByHand: 'Клиент отказался', closing: null, updatedAt: NOW },
      entries: answers(2),
    });
    expect((await records.read('closed'))?.header).toEqual(closed);
    expect(await records.read('gone')).toBeNull();
  });
});
