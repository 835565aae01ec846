// Every move that somebody could try where a call stands, possible or not. In: a script, its model, a step. Out: moves; entries of
// one value class stand together, as the model can't tell them apart.
import type { Move } from '@/machines/graph/move';
import { allSteps } from '@/scripts/language/all-steps';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT, PRESENT_SAMPLES, valueInModel } from '@/verify/model/facts/present-samples';
import type { TransitionSystem } from '@/verify/model/transition-system';

/** Moves that are one to the model: it allows them when the call allows one of them. */
export type AlikeMoves = readonly [Move, ...Move[]];

/** The moves to try on each step; computed once a step. */
export function namedMovesOf(model: TransitionSystem): (step: string) => readonly AlikeMoves[] {
  const known = new Map<string, readonly AlikeMoves[]>();
  return (step) => {
    const moves = known.get(step) ?? movesOn(model, step);
    known.set(step, moves);
    return moves;
  };
}

function movesOn(model: TransitionSystem, here: string): readonly AlikeMoves[] {
  const { script } = model;
  const base = { at: PLAYED_AT.now, step: here };
  const step = allSteps(script).find((placed) => placed.step.id === here)?.step;
  if (step === undefined || step.kind === 'fork') return [];
  const enterable = new Set([
    ...(step.ask ?? []).map((ask) => ask.fact),
    ...(step.tasks ?? []).flatMap((task) => (task.confirms === undefined ? [] : [task.confirms])),
  ]);
  return [
    ...step.answers.map((answer): AlikeMoves => [{ ...base, kind: 'answer', answer: answer.id }]),
    ...enterableFacts(script, enterable).flatMap((fact) =>
      alikeValues(model, fact).map(
        ([first, ...more]): AlikeMoves => [
          { ...base, kind: 'enter', fact: fact.id, value: first },
          ...more.map((value): Move => ({ ...base, kind: 'enter', fact: fact.id, value })),
        ],
      ),
    ),
    ...script.events.map((event): AlikeMoves => [{ ...base, kind: 'event', event: event.id }]),
    ...script.objections.map((objection): AlikeMoves => [{ ...base, kind: 'objection', objection: objection.id }]),
    [{ ...base, kind: 'unlisted', said: '' }],
  ];
}

function enterableFacts({ facts }: Script, enterable: ReadonlySet<string>): readonly Fact[] {
  return facts.filter(({ id, personal }) => enterable.has(id) && personal !== true);
}

function alikeValues(model: TransitionSystem, fact: Fact): readonly (readonly [FactValue, ...FactValue[]])[] {
  const kept = model.facts.find(({ id }) => id === fact.id);
  const byClass = new Map<number, [FactValue, ...FactValue[]]>();
  for (const value of valuesOf(fact, kept?.classes.flatMap(({ values }) => values) ?? [])) {
    if (kept?.sideless.some((date) => date === value) === true) continue;
    const number = kept?.classOf(valueInModel(fact, value, PLAYED_AT)) ?? 0;
    const alike = byClass.get(number);
    if (alike === undefined) byClass.set(number, [value]);
    else alike.push(value);
  }
  return [...byClass.values()];
}

/** `samples` are those that the model tells apart. */
function valuesOf(fact: Fact, samples: readonly FactValue[]): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [true, false];
    case 'choice':
      return [...fact.values.map(({ id }) => id), null];
    case 'count':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, place) => fact.min + place);
    case 'amount':
      return [...new Set([...samples, fact.min ?? 0, fact.max ?? 1_000, null])];
    case 'list':
      return [[], null];
    case 'text':
      return isDateFact(fact) ? [...days(fact.format === 'dateTime'), null] : ['слово', null];
  }
}

/**
 * The first and the last day of each side: dates are compared with each other too, not by their side alone. Of the moments that
 * are over, one of today comes first: it bounds least.
 */
function days(isTimed: boolean): readonly string[] {
  const all = [PRESENT_SAMPLES.before, '2026-01-14', PRESENT_SAMPLES.today, '2026-01-16', PRESENT_SAMPLES.after];
  return isTimed ? [`${PRESENT_SAMPLES.today}T00:01`, ...all.map((day) => `${day}T23:59`)] : all;
}
