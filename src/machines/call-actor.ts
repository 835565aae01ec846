// The one place that creates actors. In: a compiled script, a state and an error observer. Out: a live actor of the call.
// It keeps no journal; what it is told goes through the same machine that `advance` walks.
import { type Actor, createActor } from 'xstate';
import { type CallMachine } from './call-machine';
import { advance, type Advanced, type CallState, callStateOf, eventOf } from './call-state';
import type { CompiledScript } from './compile-script';
import type { Move } from './journal';

/** A call that is followed as it happens. */
export interface CallActor {
  /** For `useSelector`; never send to it past `move`. */
  readonly actor: Actor<CallMachine>;
  /** Where the call stands. */
  state(): CallState;
  /** Makes a move, or says why it cannot be made. */
  move(move: Move): Advanced;
  stop(): void;
}

/** Starts an actor at `state`. An error inside the machine goes to `onError` and never to the console. */
export function createCallActor(
  compiled: CompiledScript,
  state: CallState,
  onError: (error: unknown) => void,
): CallActor {
  const snapshot = compiled.machine.getPersistedSnapshot(state.snapshot);
  const actor = createActor(compiled.machine, { snapshot, input: undefined });
  actor.subscribe({ error: onError });
  actor.start();
  const current = (): CallState => callStateOf(compiled, actor.getSnapshot());
  return {
    actor,
    state: current,
    move: (move) => {
      const advanced = advance(compiled, current(), move);
      if (!advanced.ok) return advanced;
      actor.send(eventOf(move));
      return { ok: true, state: current() };
    },
    stop: () => {
      actor.stop();
    },
  };
}
