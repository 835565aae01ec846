// Single moves on the transition system of a script, made on sets of one valuation, so that guards and changes are those that the
// explorer of the checker uses. In: a set space, a location, a valuation, a move. Out: where the model stands then.
import type { Move } from '@/machines/graph/move';
import { presentKey } from '@/machines/graph/present-facts';
import type { Facts } from '@/scripts/language/fact';
import { PLAYED_AT, presentSample, valueInModel } from '@/verify/model/facts/present-samples';
import type { Edge, TransitionSystem } from '@/verify/model/transition-system';
import type { SetSpace } from '@/verify/sets/set-space';
import type { Valuation } from '@/verify/sets/valuation-sets';

/** One move on the model, forks walked to the end; null when it allows none. */
export function moveInModel<S>(
  space: SetSpace<S>,
  location: number,
  valuation: Valuation,
  move: Move,
): [number, Valuation] | null {
  for (const edge of space.at(location).edges) {
    if (edge.label.kind === 'inherit') {
      const entered = space.sets.pick(space.image(space.sets.only(valuation), edge));
      const found = moveInModel(space, edge.to, entered, move);
      if (found !== null) return found;
      continue;
    }
    if (!isLabelled(edge, move)) continue;
    let image = space.image(space.sets.only(valuation), edge);
    if (move.kind === 'enter') {
      const index = space.model.facts.findIndex((fact) => fact.id === move.fact);
      const fact = space.model.facts[index];
      if (fact !== undefined) {
        const target = fact.classOf(valueInModel(fact.fact, move.value, PLAYED_AT));
        const isTarget = fact.classes.map((_members, number) => number === target);
        image = space.sets.both(image, space.sets.having(index, isTarget));
      }
    }
    if (space.sets.isNone(image)) continue;
    return settleInModel(space, edge.to, space.sets.pick(image));
  }
  return null;
}

function isLabelled({ label }: Edge, move: Move): boolean {
  switch (move.kind) {
    case 'answer':
      return label.kind === 'answer' && label.answer === move.answer;
    case 'enter':
      return label.kind === 'enter' && label.fact === move.fact && (label.task === null || label.isTick === move.value);
    case 'event':
      return label.kind === 'event' && label.event === move.event;
    case 'objection':
      return label.kind === 'objection' && label.objection === move.objection;
    case 'unlisted':
      return label.kind === 'unlisted';
  }
}

/** Where a call comes to rest: forks, returns and the closing are walked through. */
export function settleInModel<S>(space: SetSpace<S>, location: number, valuation: Valuation): [number, Valuation] {
  let [place, facts] = [location, valuation];
  while (space.at(place).kind === 'fork' || space.at(place).kind === 'closing') {
    const only = space.sets.only(facts);
    const taken = space.at(place).edges.find((edge) => !space.sets.isNone(space.image(only, edge)));
    // A fork whose way out would close what is still owed is not passed.
    if (taken === undefined) return [place, facts];
    facts = space.sets.pick(space.image(only, taken));
    place = taken.to;
  }
  return [place, facts];
}

/** The facts of a call as the model keeps them; of a date, the side on which it stood when it became known. */
export function keptFacts(model: TransitionSystem, facts: Facts): Valuation {
  return model.facts.map((kept) => {
    const side = facts[presentKey(kept.id)];
    const isSided = side === 'before' || side === 'today' || side === 'after';
    return kept.classOf(
      kept.fact.kind === 'text' && isSided ? presentSample(kept.fact, side) : (facts[kept.id] ?? null),
    );
  });
}
