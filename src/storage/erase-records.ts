import * as v from 'valibot';
import { CallHeader } from './call-record';
import { entriesOf, type Writing } from './records-database';

/** Erases calls and set-aside records last touched before the instant, and the marks of erased calls; returns how many records. */
export async function eraseOlder(tx: Writing, instant: number): Promise<number> {
  let erased = 0;
  for (let cursor = await tx.objectStore('calls').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (!isOver(cursor.value, instant)) continue;
    await tx.objectStore('entries').delete(entriesOf(cursor.key));
    await cursor.delete();
    erased += 1;
  }
  for (let cursor = await tx.objectStore('erased').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value < instant) await cursor.delete();
  }
  for (let cursor = await tx.objectStore('damaged').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (timeOf(cursor.value, 'at') >= instant) continue;
    await cursor.delete();
    erased += 1;
  }
  return erased;
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
