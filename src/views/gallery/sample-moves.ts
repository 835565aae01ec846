// A sample call of any script, for the gallery: every tick made, every question answered, the first open answer given. In: a script.
// Out: its intake and moves up to the closed contact.
import { compileScript } from '@/machines/machine/compile-script';
import { advance, startCall } from '@/machines/machine/call-state';
import { describeStep } from '@/machines/view/describe-step';
import type { StepView } from '@/machines/view/step-view';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import type { Playable, PlayableMove } from '@/verify/search/shortest-call';

/** Longer than any call that goes forward. */
const LONGEST = 200;

/** A whole call of the script that opens one objection on its way, as soon as one is offered. */
export function sampleMoves(script: Script): Playable {
  const compiled = compileScript(script);
  const intake: Facts = Object.fromEntries(
    script.facts
      .filter((fact) => fact.from === 'intake' && fact.personal !== true && fact.required === true)
      .map((fact) => [fact.id, sampleValue(fact)]),
  );
  const moves: PlayableMove[] = [];
  let state = startCall(compiled, intake, PLAYED_AT);
  for (let made = 0; made < LONGEST; made += 1) {
    const view = describeStep(compiled, state, {});
    if (view.kind === 'closed') break;
    const next = candidates(view, moves)
      .map((move) => ({ move, advanced: advance(compiled, state, { ...move, at: PLAYED_AT.now }) }))
      .find(({ advanced }) => advanced.ok && advanced.value !== state);
    if (next === undefined || !next.advanced.ok) break;
    moves.push(next.move);
    state = next.advanced.value;
  }
  return { intake, moves };
}

/** What may be done on a step, the likeliest first. */
function candidates(view: StepView, before: readonly PlayableMove[]): readonly PlayableMove[] {
  const step = view.id;
  const isNew = (fact: string) => !before.some((move) => move.kind === 'enter' && move.fact === fact);
  const hasObjected = before.some(({ kind }) => kind === 'objection');
  return [
    ...view.tasks.flatMap(({ confirms, isDone }): PlayableMove[] =>
      confirms === null || isDone ? [] : [{ kind: 'enter', step, fact: confirms, value: true }],
    ),
    ...view.asks
      .filter(({ isRequired, value, fact }) => isRequired && value === null && isNew(fact.id))
      .map(({ fact }): PlayableMove => ({ kind: 'enter', step, fact: fact.id, value: sampleValue(fact) })),
    ...(hasObjected ? [] : view.objections.slice(0, 1)).map(
      ({ id }): PlayableMove => ({ kind: 'objection', step, objection: id }),
    ),
    ...[...view.answers]
      .sort((one, other) => Number(other.isMain) - Number(one.isMain))
      .map(({ id }): PlayableMove => ({ kind: 'answer', step, answer: id })),
  ];
}

/** A value of a fact that a person might give. */
function sampleValue(fact: Fact): FactValue {
  switch (fact.kind) {
    case 'choice':
      return fact.values[0]?.id ?? null;
    case 'flag':
      return true;
    case 'count':
      return fact.min;
    case 'amount':
      return fact.max ?? fact.min ?? 0;
    case 'list':
      return [];
    case 'text':
      return SAMPLE_TEXTS[fact.format ?? 'line'];
  }
}

/** Far enough from now, whenever that is. */
const SAMPLE_TEXTS = {
  line: 'AgentDemo',
  note: 'AgentDemo',
  date: '2090-05-02',
  dateTime: '2090-04-30T14:30',
  ctn: '0000000001',
} as const;
