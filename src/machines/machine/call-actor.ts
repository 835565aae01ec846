// The one place that creates actors. In: a compiled script, a state and an error observer. Out: a live actor of the call.
// It keeps no journal; what it is told goes through the same machine that `advance` walks.
import { type Actor, createActor, transition } from 'xstate';
import type { Result } from '@/scripts/language/result';
import { type CallMachine } from './call-machine';
import type { Clock } from '../graph/clock';
import type { Refusal } from '../graph/decide';
import type { Move } from '../graph/move';
import { agreedState, type CallState, callStateOf, decideAt } from './call-state';
import type { CompiledScript } from './compile-script';

/** A call that is followed as it happens. */
export interface CallActor {
  /** For `useSelector`; never send to it past `move`. */
  readonly actor: Actor<CallMachine>;
  /** Where the call stands. */
  state(): CallState;
  /** Where it stood before each of the last moves, oldest first; not further back than `REMEMBERED`. */
  past(): readonly CallState[];
  /**
   * Makes a move, or says why it cannot be made. When the machine fails, or does something else than was decided, the error goes to
   * `onError`, the move is refused as `fault`, and the call stands where it stood, ready for other moves.
   */
  move(move: Move, clock?: Clock): Result<CallState, Refusal>;
  stop(): void;
}

/** Moves that can be taken back without walking the call again from its beginning. */
export const REMEMBERED = 64;

/** Starts an actor at `state`, which was reached over `past`. An error inside the machine goes to `onError`, never to the console. */
export function createCallActor(
  compiled: CompiledScript,
  state: CallState,
  onError: (error: unknown) => void,
  past: readonly CallState[] = [],
): CallActor {
  const snapshot = compiled.machine.getPersistedSnapshot(state.snapshot);
  const actor = createActor(compiled.machine, { snapshot, input: undefined });
  actor.subscribe({ error: onError });
  actor.start();
  let now = callStateOf(compiled, actor.getSnapshot());
  let before = past;
  return {
    actor,
    state: () => now,
    past: () => before,
    move: (move, clock) => {
      const decided = decideAt(compiled.plan, now, move, clock);
      if (!decided.ok) return decided;
      try {
        // Tried on the side first: an actor that fails is dead, and one that has gone astray cannot be called back.
        const [snapshot] = transition(compiled.machine, now.snapshot, decided.value.event);
        agreedState(compiled, snapshot, decided.value);
      } catch (error) {
        onError(error);
        return { ok: false, error: 'fault' };
      }
      actor.send(decided.value.event);
      before = [...before.slice(1 - REMEMBERED), now];
      now = callStateOf(compiled, actor.getSnapshot());
      return { ok: true, value: now };
    },
    stop: () => {
      actor.stop();
    },
  };
}
