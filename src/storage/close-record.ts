import * as v from 'valibot';
import { CallHeader } from './call-record';
import type { Writing } from './records-database';

/** Closes an open call outside its script, at an instant. A record that is closed, gone or unreadable stays as it is. */
export async function closeRecord(tx: Writing, callId: string, reason: string, at: number): Promise<void> {
  const calls = tx.objectStore('calls');
  const parsed = v.safeParse(CallHeader, await calls.get(callId));
  if (!parsed.success || parsed.output.state === 'closed') return;
  await calls.put({ ...parsed.output, state: 'closed', closedByHand: reason, updatedAt: at }, callId);
}
