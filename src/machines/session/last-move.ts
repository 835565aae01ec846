// One step back. In: a journal and the timers of the call. Out: which of its moves is taken back. It takes nothing back itself.
import { effectiveMoves, type Journal } from './journal';
import type { Timer } from './timers';

/**
 * The effective move that one step back takes away, with all that was entered since; -1 when there is none. An event that a timer
 * raised is passed over: it would be raised again at once, so going back means going back behind it.
 */
export function lastMove(journal: Journal, timers: readonly Timer[]): number {
  const byClock = new Set(timers.map(({ event }) => event));
  return effectiveMoves(journal).findLastIndex(
    ({ move }) => move.kind !== 'enter' && !(move.kind === 'event' && byClock.has(move.event)),
  );
}
