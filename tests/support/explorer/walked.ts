// What an exploration of live calls met, so that a proof can say that it met everything it is for. In: moves and where they led.
// Out: counts.
import type { Move } from '@/machines/graph/move';
import type { Refusal } from '@/machines/session/call-session';

const NONE = {
  states: 0,
  moves: 0,
  /** Scripts of which every call was walked. */
  whole: 0,
  /** Calls that began with an intake left empty. */
  emptyIntakes: 0,
  closings: 0,
  objectionsInObjections: 0,
  eventsInBranches: 0,
  returns: 0,
  /** `@return` that led to a step of a branch. */
  returnsToBranch: 0,
  /** Moves that were refused because something was owed. */
  owed: 0,
  /** Values that were refused: of all that are tried, only dates can be. */
  datesRefused: 0,
};

export type Walked = typeof NONE;

export function nothingWalked(): Walked {
  return { ...NONE };
}

export function addWalked(total: Walked, more: Walked): void {
  total.states += more.states;
  total.moves += more.moves;
  total.whole += more.whole;
  total.emptyIntakes += more.emptyIntakes;
  total.closings += more.closings;
  total.objectionsInObjections += more.objectionsInObjections;
  total.eventsInBranches += more.eventsInBranches;
  total.returns += more.returns;
  total.returnsToBranch += more.returnsToBranch;
  total.owed += more.owed;
  total.datesRefused += more.datesRefused;
}

export function countRefusal(walked: Walked, reason: Refusal): void {
  if (reason === 'owed') walked.owed += 1;
  if (reason === 'bad-value') walked.datesRefused += 1;
}

/** `from` is the branch that the move was made in, null in the flow; `to` that of the step it led to. */
export function countMove(walked: Walked, move: Move, from: string | null, to: string | null): void {
  walked.moves += 1;
  if (from === null || to === null) return;
  if (move.kind === 'objection' && from.startsWith('objection')) walked.objectionsInObjections += 1;
  if (move.kind === 'event') walked.eventsInBranches += 1;
}
