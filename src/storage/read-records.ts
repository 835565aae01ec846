import * as v from 'valibot';
import type { Entry } from '@/machines/session/journal';
import { CallHeader, type DamagedRecord } from './call-record';
import { placeOf, readDamaged, readEntries, setCallAside, setEntriesAside } from './damaged-records';
import type { Connection } from './records-database';

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

/** The headers of all calls; those that cannot be read are set aside, at the time that `now` gives. */
export async function listCalls({ use, change }: Connection, now: () => number): Promise<Listing> {
  const [keys, raws] = await use((opened) => {
    const tx = opened.transaction('calls', 'readonly');
    return Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  });
  const { calls, unreadable } = readHeaders(keys, raws);
  for (const { key, raw, place } of unreadable) {
    await change((tx) => setCallAside(tx, key, raw, place, now()));
  }
  return { calls: calls.toSorted((a, b) => b.updatedAt - a.updatedAt), damaged: await use(readDamaged) };
}

/** One call with its entries; null when it is not there or its header cannot be read. */
export async function readCall(
  { use, change }: Connection,
  callId: string,
  now: () => number,
): Promise<StoredCall | null> {
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
}

/** A stored header that is none, and the place in it that is wrong. */
interface UnreadableHeader {
  readonly key: IDBValidKey;
  readonly raw: unknown;
  readonly place: string;
}

function readHeaders(
  keys: readonly IDBValidKey[],
  raws: readonly unknown[],
): { readonly calls: readonly CallHeader[]; readonly unreadable: readonly UnreadableHeader[] } {
  const calls: CallHeader[] = [];
  const unreadable: UnreadableHeader[] = [];
  raws.forEach((raw, index) => {
    const key = keys[index] ?? '';
    const parsed = v.safeParse(CallHeader, raw);
    if (parsed.success && parsed.output.callId === key) calls.push(parsed.output);
    else unreadable.push({ key, raw, place: parsed.success ? 'callId' : placeOf(parsed.issues) });
  });
  return { calls, unreadable };
}
