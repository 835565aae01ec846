import { advance, type CallState, factsOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { describeTrail, type TrailItem } from '@/machines/view/describe-trail';
import type { Journal, Move } from '@/machines/session/journal';
import type { ClosingView, StepView } from '@/machines/view/step-view';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Playable } from '@/verify/search/shortest-call';

/** What the call screen shows before a move of an example call is made. */
export interface RehearsedMoment {
  readonly view: StepView;
  readonly closing: ClosingView;
  readonly trail: readonly TrailItem[];
  readonly facts: Facts;
}

/** The moments of an example call, from the first step on; one more than it has moves. The same machine as in a real call. */
export function rehearse(script: Script, { intake, moves }: Playable): readonly RehearsedMoment[] {
  const compiled = compileScript(script);
  const entries: Move[] = [];
  const moment = (state: CallState): RehearsedMoment => ({
    view: describeStep(compiled, state, {}),
    closing: closingNow(compiled, state),
    trail: describeTrail(compiled, journalOf(script, intake, [...entries])),
    facts: factsOf(state),
  });
  let state = startCall(compiled, intake);
  const moments = [moment(state)];
  for (const move of moves) {
    const made = { ...move, at: 0 };
    const advanced = advance(compiled, state, made);
    if (!advanced.ok) break;
    entries.push(made);
    state = advanced.state;
    moments.push(moment(state));
  }
  return moments;
}

/** A journal that nobody keeps. */
function journalOf({ id, version }: Script, intake: Facts, entries: readonly Move[]): Journal {
  return { format: 1, callId: 'rehearsal', script: { id, version, hash: '' }, startedAt: 0, intake, entries };
}
