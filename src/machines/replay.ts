// A journal becomes a state. In: a compiled script and a journal. Out: the state after its effective moves, and the moves
// that can no longer be made. A call is never restored in any other way.
import { advance, type CallState, type Refusal, startCall } from './call-state';
import type { CompiledScript } from './compile-script';
import { effectiveMoves, type Journal, type Move } from './journal';

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
  let state = startCall(compiled, journal.intake);
  const moves = effectiveMoves(journal);
  for (const [place, { index, move }] of moves.entries()) {
    const advanced = advance(compiled, state, move);
    if (!advanced.ok) {
      const later = moves.slice(place + 1).map((rest): RefusedMove => ({ ...rest, reason: 'not-reached' }));
      return { state, refused: [{ index, move, reason: advanced.reason }, ...later] };
    }
    state = advanced.state;
  }
  return { state, refused: [] };
}
