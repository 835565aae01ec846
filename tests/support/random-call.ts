// Calls walked by chance, for laws that hold of every call. In: fast-check's choices. Out: a compiled script, the journal, and
// the states that the call went through.
import fc from 'fast-check';
import { expect } from 'vitest';
import { advance, type CallState, factsOf, isClosed, startCall } from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { appendEntry, type Journal } from '@/machines/session/journal';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { arbitraryScript } from './arbitrary-script';
import { smallScript } from './small-script';
import { AT_START, journalWith, moveOn, namedMoves, sampleValues, stepOf } from './walk';

/** A call walked by chance: a script, starting facts, and the moves that were made. */
export interface RandomCall {
  readonly compiled: CompiledScript;
  readonly journal: Journal;
  readonly states: readonly [CallState, ...CallState[]];
}

/** The small script, or one by chance. */
export const anyScript: fc.Arbitrary<Script> = fc
  .oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: arbitraryScript() })
  .map((script) => script ?? smallScript());

/** Calls by chance of any script. */
export const randomCall: fc.Arbitrary<RandomCall> = fc
  .record({
    script: anyScript,
    choices: fc.array(fc.nat({ max: 0xffff }), { minLength: 0, maxLength: 40, size: 'max' }),
  })
  .map(({ script, choices }) => walkByChance(compileScript(script), choices));

function walkByChance(compiled: CompiledScript, choices: readonly number[]): RandomCall {
  let at = 0;
  const choose = <T>(items: readonly T[]): T | undefined => items[(choices[at++] ?? 0) % Math.max(1, items.length)];
  const intake: Record<string, FactValue> = {};
  for (const fact of compiled.plan.facts.values()) {
    const value = choose(sampleValues(fact));
    if (fact.from === 'intake' && fact.personal !== true && value !== undefined) intake[fact.id] = value;
  }
  let state = startCall(compiled, intake, AT_START);
  let journal = journalWith(intake, []);
  const states: [CallState, ...CallState[]] = [state];
  while (at < choices.length && !isClosed(state)) {
    const move = choose(namedMoves(state, (fact) => sampleValues(compiled.plan.facts.get(fact))));
    if (move === undefined) break;
    const entry = moveOn(stepOf(state), move);
    const advanced = advance(compiled, state, entry);
    if (!advanced.ok) continue;
    state = advanced.value;
    states.push(state);
    journal = appendEntry(journal, entry);
  }
  const walked = { compiled, journal, states };
  // A counterexample is the script and the moves, not the machine.
  return Object.assign(walked, {
    [fc.toStringMethod]: () => JSON.stringify({ script: compiled.script, intake, entries: journal.entries }),
  });
}

/** Two states say the same, though they were come to in different ways. */
export function sameState(one: CallState, other: CallState): void {
  expect(one.snapshot.value).toEqual(other.snapshot.value);
  expect(factsOf(one)).toEqual(factsOf(other));
  expect(stepOf(one)).toBe(stepOf(other));
  expect(leftOf(one)).toBe(leftOf(other));
}

function leftOf({ place }: CallState): string | null {
  return place.kind === 'step' ? `${place.left?.step.id ?? ''} ${place.returnsTo?.step.id ?? ''}` : null;
}
