import * as v from 'valibot';
import type { Entry } from '@/machines/session/journal';
import { DamagedRecord, type DamageReason, StoredEntry } from './call-record';
import { type Database, entriesOf, type Writing } from './records-database';

/** Why stored entries cannot be read, and where. */
export interface Damage {
  readonly reason: DamageReason;
  readonly place: string;
}

/** The entries up to the first that cannot be read or is missing. */
export async function readEntries(
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

export async function readDamaged(database: Database): Promise<readonly DamagedRecord[]> {
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
export async function setCallAside(
  tx: Writing,
  key: IDBValidKey,
  raw: unknown,
  place: string,
  at: number,
): Promise<void> {
  const callId = typeof key === 'string' ? key : null;
  const entries: unknown = await tx.objectStore('entries').getAll(entriesOf(key));
  await tx.objectStore('damaged').add({ at, callId, reason: 'header', place, raw: { header: raw, entries } });
  await tx.objectStore('entries').delete(entriesOf(key));
  await tx.objectStore('calls').delete(key);
}

/** Moves the entries from number `from` on into the drawer, so that new ones may take their numbers. */
export async function setEntriesAside(
  tx: Writing,
  callId: string,
  from: number,
  damage: Damage,
  at: number,
): Promise<number> {
  const range = IDBKeyRange.bound([callId, from], [callId, []]);
  const raw = await tx.objectStore('entries').getAll(range);
  await tx.objectStore('damaged').add({ at, callId, ...damage, raw });
  await tx.objectStore('entries').delete(range);
  return raw.length;
}

/** The number in an entry's key. */
function entryNumber(key: IDBValidKey | undefined): unknown {
  return Array.isArray(key) ? key[1] : undefined;
}

/** Where a record does not fit its schema, as a dotted path. */
export function placeOf(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issues[0]) ?? '';
}
