// A journal becomes a live call. In: a compiled script and a journal. Out: an actor that has made its moves, and those refused.
import { type CallActor, createCallActor } from '../machine/call-actor';
import { startCall } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { clockAtStart, type Journal } from './journal';
import { makeMoves, type RefusedMove } from './replay';

/** The actor stands where `replay` ends. An error inside the machine goes to `onError`. */
export function replayLive(
  compiled: CompiledScript,
  journal: Journal,
  onError: (error: unknown) => void,
): { readonly call: CallActor; readonly refused: readonly RefusedMove[] } {
  const state = startCall(compiled, journal.intake, clockAtStart(journal));
  const call = createCallActor(compiled, state, onError);
  return { call, refused: makeMoves(journal, (move) => call.move(move)) };
}
