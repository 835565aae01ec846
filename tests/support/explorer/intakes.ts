// What calls of a script may begin with. In: the transition system of a script. Out: a few intakes, and how the model stands then.
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { TransitionSystem } from '@/verify/model/transition-system';
import type { Valuation } from '@/verify/sets/valuation-sets';
import { generator } from '../oracle-trial';

const FILLED = 3;

/** One intake is left empty, the others are filled in part. */
export function intakesOf(model: TransitionSystem, seed: number): readonly Facts[] {
  const random = generator(seed);
  const filled = Array.from({ length: FILLED }, () =>
    Object.fromEntries(
      model.facts
        .filter(({ fact }) => fact.from === 'intake')
        .flatMap(({ id, classes, initial, sideless }): readonly [string, FactValue][] => {
          const given = classes
            .filter((_members, number) => initial[number] === true)
            .flatMap(({ values }) => values.filter((value) => !sideless.some((date) => date === value)));
          const value = given[Math.floor(random() * (given.length + 1))];
          return value === undefined || value === null ? [] : [[id, value]];
        }),
    ),
  );
  return [{}, ...filled];
}

/** What is left out stands at its initial value. Nothing is remembered yet to return to. */
export function startOf(model: TransitionSystem, intake: Facts): Valuation {
  const facts = model.facts.map((kept) => kept.classOf(intake[kept.id] ?? initialValue(kept.fact)));
  return [...facts, ...model.radices.slice(facts.length).map(() => 0)];
}
