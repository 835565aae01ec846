// The clock's events of a call. A deadline is data: nothing is armed, so nothing is lost at a reload. In: a script, facts, a journal
// and the time. Out: which events are due.
import { deadlineInstant } from '@/calendar/deadline-instant';
import { DEFAULT_ZONE } from '@/calendar/zone';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { effectiveMoves, type Journal } from './journal';

/** An event that the clock raises. */
export interface Timer {
  readonly event: string;
  /** The fact that holds the date. */
  readonly reaches: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The timers of a call, in the order of the script's events; an event whose date is not known has none. */
export function timersOf(script: Script, facts: Facts): readonly Timer[] {
  return script.events.flatMap(({ id, fires }): readonly Timer[] => {
    const moment = fires && facts[fires.reaches];
    if (fires === undefined || typeof moment !== 'string') return [];
    const zone = fires.zone === undefined ? null : facts[fires.zone];
    const at = deadlineInstant(moment, typeof zone === 'string' ? zone : DEFAULT_ZONE);
    return at === null ? [] : [{ event: id, reaches: fires.reaches, at }];
  });
}

/** The timers whose instant has come and whose event has not been raised since. A date that was entered anew counts anew. */
export function dueTimers(timers: readonly Timer[], journal: Journal, now: number): readonly Timer[] {
  const come = timers.filter(({ at }) => now >= at);
  if (come.length === 0) return come;
  const moves = effectiveMoves(journal);
  return come.filter(
    ({ event, reaches }) =>
      moves.findLastIndex(({ move }) => move.kind === 'event' && move.event === event) <=
      moves.findLastIndex(({ move }) => move.kind === 'enter' && move.fact === reaches),
  );
}
