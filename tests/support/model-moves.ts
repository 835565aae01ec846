// Calls walked on the model of a script, move by move. In: a model and where a call stands. Out: the moves that can be tried there.
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { EdgeLabel, TransitionSystem } from '@/verify/model/transition-system';
import type { ModelState } from '@/verify/search/concrete-walk';
import type { PlayableMove } from '@/verify/search/shortest-call';

/** Every move that the model names where a call stands, possible now or not; entered facts with a value of each class. */
export function movesAt(model: TransitionSystem, { location }: ModelState): readonly PlayableMove[] {
  const step = model.locations[location]?.id ?? '';
  const named = (at: number): readonly PlayableMove[] =>
    (model.locations[at]?.edges ?? []).flatMap(({ label, to }) =>
      label.kind === 'inherit' ? named(to) : movesOf(model, label, step),
    );
  return named(location);
}

/** Tells one place and its facts from another. */
export function modelStateKey({ location, valuation }: ModelState): string {
  return `${location}:${valuation.join()}`;
}

/** Starting facts of a call: what is given, and the plainest value of the rest. */
export function startOf(script: Script, given: Facts): Facts {
  const intake = script.facts.filter(({ from, personal }) => from === 'intake' && personal !== true);
  return Object.fromEntries(intake.map((fact): [string, FactValue] => [fact.id, given[fact.id] ?? initialValue(fact)]));
}

function movesOf(model: TransitionSystem, label: EdgeLabel, step: string): readonly PlayableMove[] {
  switch (label.kind) {
    case 'answer':
      return [{ kind: 'answer', step, answer: label.answer }];
    case 'enter':
      return valuesOf(model, label).map((value) => ({ kind: 'enter', step, fact: label.fact, value }));
    case 'event':
      return [{ kind: 'event', step, event: label.event }];
    case 'objection':
      return [{ kind: 'objection', step, objection: label.objection }];
    case 'unlisted':
      return [{ kind: 'unlisted', step, said: '' }];
    default:
      return [];
  }
}

/** A fact that no condition reads is not worth an entry. */
function valuesOf(model: TransitionSystem, label: Extract<EdgeLabel, { kind: 'enter' }>): readonly FactValue[] {
  if (label.task !== null) return [label.isTick];
  const fact = model.facts.find(({ id }) => id === label.fact);
  return fact?.classes.map(({ sample }) => sample) ?? [];
}
