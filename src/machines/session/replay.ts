// A journal becomes a state. In: a compiled script and a journal. Out: the state after its effective moves, and the moves
// that can no longer be made. A call is restored by making its moves again, and in no other way.
import type { Result } from '@/scripts/language/result';
import type { Refusal } from '../graph/decide';
import { advance, type CallState, startCall } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import type { Move } from '../graph/move';
import { clockAtStart, effectiveMoves, type Journal } from './journal';

/** A move of a journal that was not made. `not-reached`: an earlier one was refused, so it was not tried. */
export interface RefusedMove {
  /** Index in the entries of the journal. */
  readonly index: number;
  readonly move: Move;
  readonly reason: Refusal | 'not-reached';
}

export interface Replayed {
  readonly state: CallState;
  readonly refused: readonly RefusedMove[];
}

/** Stops at the first move that can no longer be made and keeps what could; `refused` lists it and all that follow. */
export function replay(compiled: CompiledScript, journal: Journal): Replayed {
  let state = startCall(compiled, journal.intake, clockAtStart(journal));
  const refused = makeMoves(journal, (move) => {
    const advanced = advance(compiled, state, move);
    if (advanced.ok) state = advanced.value;
    return advanced;
  });
  return { state, refused };
}

/** Makes the moves of a journal that still count, up to the first that is refused; says which were not made. */
export function makeMoves(journal: Journal, make: (move: Move) => Result<CallState, Refusal>): readonly RefusedMove[] {
  const moves = effectiveMoves(journal);
  for (const [place, { index, move }] of moves.entries()) {
    const made = make(move);
    if (!made.ok) {
      const later = moves.slice(place + 1).map((rest): RefusedMove => ({ ...rest, reason: 'not-reached' }));
      return [{ index, move, reason: made.error }, ...later];
    }
  }
  return [];
}
