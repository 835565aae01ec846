import * as v from 'valibot';
import { CallHeader } from './call-record';
import { entriesOf, type Writing } from './records-database';

/** What a retention period leaves to erase. */
export interface Aged {
  /** Records that are older. */
  readonly old: number;
  readonly all: number;
  /** Whether they were erased. */
  readonly isErased: boolean;
}

/** The share of all records that goes without asking. */
const UNASKED = 0.1;

/**
 * Erases calls and set-aside records last touched before the instant, and the marks of erased calls; nothing when that is more than a
 * tenth of all records and nobody has confirmed it.
 */
export async function eraseOlder(tx: Writing, instant: number, isConfirmed: boolean): Promise<Aged> {
  const calls = tx.objectStore('calls');
  const damaged = tx.objectStore('damaged');
  const [all, oldCalls, oldDamaged] = await Promise.all([
    Promise.all([calls.count(), damaged.count()]),
    keysWhere(calls, (raw) => isOver(raw, instant)),
    keysWhere(damaged, (raw) => timeOf(raw, 'at') < instant),
  ]);
  const aged = { old: oldCalls.length + oldDamaged.length, all: all[0] + all[1] };
  if (!isConfirmed && aged.old > aged.all * UNASKED) return { ...aged, isErased: false };
  await Promise.all([
    ...oldCalls.flatMap((key) => [tx.objectStore('entries').delete(entriesOf(key)), calls.delete(key)]),
    ...oldDamaged.map((key) => damaged.delete(key)),
  ]);
  const marks = tx.objectStore('erased');
  const oldMarks = await keysWhere(marks, (at) => typeof at === 'number' && at < instant);
  await Promise.all(oldMarks.map((key) => marks.delete(key)));
  return { ...aged, isErased: true };
}

/** The keys of the records that fit. */
async function keysWhere(
  store: { getAllKeys(): Promise<readonly IDBValidKey[]>; getAll(): Promise<readonly unknown[]> },
  fits: (raw: unknown) => boolean,
): Promise<readonly IDBValidKey[]> {
  const [keys, raws] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.filter((_, index) => fits(raws[index]));
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
