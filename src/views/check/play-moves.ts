import { advance, type CallState, startCall } from '@/machines/call-state';
import { type CompiledScript, compileScript } from '@/machines/compile-script';
import { describeStep } from '@/machines/describe-step';
import type { StepView } from '@/machines/step-view';
import type { Script } from '@/scripts/language/script';
import type { Playable } from '@/verify/shortest-call';

/** The steps of an example call, from the first on; one more than it has moves. The same machine as in a real call. */
export function playMoves(script: Script, playable: Playable): readonly StepView[] {
  const compiled: CompiledScript = compileScript(script);
  let state: CallState = startCall(compiled, playable.intake);
  const views = [describeStep(compiled, state, {})];
  for (const move of playable.moves) {
    const advanced = advance(compiled, state, { ...move, at: 0 });
    if (!advanced.ok) break;
    state = advanced.state;
    views.push(describeStep(compiled, state, {}));
  }
  return views;
}
