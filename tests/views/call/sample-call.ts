// A real call of the small script, walked to where a test wants it.
import { compileScript } from '@/machines/machine/compile-script';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { describeTrail } from '@/machines/view/describe-trail';
import type { Entry } from '@/machines/session/journal';
import { factsOf, startCall } from '@/machines/machine/call-state';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { smallScript } from '../../support/small-script';
import { AT_START, journalWith, moveOn, type ShortMove, step, stepOf } from '../../support/walk';

const INTAKE: Facts = { campaign: 'second', callNo: 2, today: '2026-05-01' };

/** Moves that bring the small script to its first talking step. */
export const TO_HELLO: readonly ShortMove[] = [
  { enter: 'cardOpened', value: true },
  { enter: 'plan', value: 'Свой круг' },
  { answer: 'done' },
];

/** Everything a screen may know of a call after some moves. */
export function sampleCall(moves: readonly ShortMove[] = [], personal: Facts = {}, script: Script = smallScript()) {
  const compiled = compileScript(script);
  let state = startCall(compiled, INTAKE, AT_START);
  const entries: Entry[] = [];
  for (const move of moves) {
    entries.push(moveOn(stepOf(state), move));
    state = step(compiled, state, move);
  }
  return {
    script,
    facts: factsOf(state),
    view: describeStep(compiled, state, { ctn: null, clientName: null, ...personal }),
    closing: closingNow(compiled, state),
    trail: describeTrail(compiled, journalWith(INTAKE, entries)),
    notes: composeNotes(compiled, state, personal),
  };
}
