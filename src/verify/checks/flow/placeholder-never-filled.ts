// A line names a fact that no call knows by then: nothing that gives it a value comes before, and the step does not ask for it.
import type { Fact } from '@/scripts/language/fact';
import { placeholdersOf } from '@/scripts/texts/placeholder';
import type { Assignments, Step } from '@/scripts/language/step';
import type { Edge, TransitionSystem } from '../../model/transition-system';
import { leadingTo } from '../../search/backward';
import type { BehaviourCheck } from '../check';
import { stepData } from './reached-steps';

export const placeholderNeverFilled: BehaviourCheck<'placeholder-never-filled'> = {
  id: 'placeholder-never-filled',
  layer: 'flow',
  words: {
    ru: [
      'Реплика на шаге «{title}» называет факт «{label}», а до этого шага его никто не узнаёт.',
      'Спросите его раньше или уберите из реплики.',
    ],
    en: [
      'A line of step “{title}” names the fact “{label}”, which nobody has learned by then.',
      'Ask for it earlier, or take it out of the line.',
    ],
  },
  run: ({ space }) => {
    const { model } = space;
    return model.script.facts.filter(startsUnknown).flatMap((fact) =>
      linesNaming(model, fact).flatMap(({ index, place }) => {
        const location = space.at(index);
        if (isLearned(model, fact, index)) return [];
        return [{ place, data: { ...stepData(location), label: fact.label } }];
      }),
    );
  },
};

interface PlacedLine {
  readonly index: number;
  readonly place: string;
}

function linesNaming({ locations }: TransitionSystem, fact: Fact): readonly PlacedLine[] {
  return locations.flatMap(({ step, path }, index) => {
    if (step === null || step.kind === 'fork') return [];
    return (step.say ?? []).flatMap((line, position) =>
      placeholdersOf(line.text).some(({ isItem, name }) => !isItem && name === fact.id)
        ? [{ index, place: `${path}.say[${position}]` }]
        : [],
    );
  });
}

/** Whether something gives the fact a value on some way to a location. A branch may be left anywhere, so it always counts. */
function isLearned(model: TransitionSystem, fact: Fact, location: number): boolean {
  const { locations } = model;
  const isReturn = (from: number) => locations[from]?.kind === 'fork' && locations[from].step === null;
  const before = leadingTo(
    model,
    locations.map((_location, index) => index === location),
    ({ from }) => !isReturn(from),
  );
  return locations.some(
    ({ branch, step, edges }, index) =>
      (before[index] === true || branch !== null) &&
      (givesByItself(step, fact) || edges.some(givesByEdge(model, fact))),
  );
}

function givesByEdge({ facts, script }: TransitionSystem, fact: Fact): (edge: Edge) => boolean {
  return ({ label, updates }) => {
    if (label.kind === 'enter' && label.fact === fact.id) return true;
    if (updates.some((update) => facts[update.fact]?.id === fact.id)) return true;
    const event = label.kind === 'event' ? script.events.find(({ id }) => id === label.event) : undefined;
    return event?.routes.some(writes(fact)) === true;
  };
}

function givesByItself(step: Step | null, fact: Fact): boolean {
  if (step === null) return false;
  const ways = step.kind === 'fork' ? step.routes : step.answers;
  return ways.some(writes(fact));
}

function writes(fact: Fact): (way: { readonly set?: Assignments | undefined }) => boolean {
  return ({ set }) => set !== undefined && Object.hasOwn(set, fact.id);
}

/** What the call does not bring. Flags and counts always have a value to show. */
function startsUnknown(fact: Fact): boolean {
  if (fact.personal === true || fact.from === 'intake') return false;
  return fact.kind === 'text' || fact.kind === 'amount' || (fact.kind === 'choice' && fact.initial === undefined);
}
