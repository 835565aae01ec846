// How a rule is broken: the shortest call that does it, and with which starting facts. In: a set space and a monitor. Out: a
// playable call; boxes of facts.
import { type FactBoxes, factBoxes } from '../report/describe-boxes';
import { ShortestCalls } from '../search/shortest-call';
import type { SetSpace } from '../sets/set-space';
import type { Change } from '../sets/valuation-sets';
import { BAD, type Monitor } from './monitor';
import { type Arrival, RuleProduct } from './rule-product';

/**
 * With which starting facts a call may break the rule, as far as they are facts that never change; null where there are too
 * many places to walk. Those facts are read where the rule is broken.
 */
export function startsThatBreak<S>(space: SetSpace<S>, monitor: Monitor): FactBoxes | null {
  const { sets, model } = space;
  if (model.locations.length > MOST_LOCATIONS) return null;
  const product = new RuleProduct(space, monitor);
  const changed = new Set(model.locations.flatMap(({ edges }) => edges.flatMap(({ updates }) => updates.map(factOf))));
  const forgotten = model.radices.flatMap((radix, fact): Change[] =>
    changed.has(fact) || model.facts[fact]?.fact.from !== 'intake'
      ? [{ kind: 'any', fact, values: Array.from({ length: radix }, () => true) }]
      : [],
  );
  const kept = (set: S) => sets.after(set, sets.all, forgotten);
  const known = new Map<number, S>();
  /** What has come to a place and is still to be passed on. */
  const waiting = new Map<number, Arrival<S>>();
  let broken = sets.none;
  const arrive = ({ location, state, set }: Arrival<S>): void => {
    if (state === BAD || (space.at(location).kind === 'closed' && monitor.isBadAtEnd(state))) {
      broken = sets.either(broken, kept(set));
      return;
    }
    const key = state * model.locations.length + location;
    const before = known.get(key) ?? sets.none;
    const fresh = sets.minus(set, before);
    if (sets.isNone(fresh)) return;
    known.set(key, sets.either(before, fresh));
    waiting.set(key, { location, state, set: sets.either(waiting.get(key)?.set ?? sets.none, fresh) });
  };
  const rankOf = ({ location }: Arrival<S>) => space.order[location] ?? 0;
  const starts = product.starts();
  starts.forEach(arrive);
  for (let walked = 0; waiting.size > 0; walked += 1) {
    if (walked > MOST_ARRIVALS) return null;
    const [key, place] = [...waiting].reduce((least, one) => (rankOf(one[1]) < rankOf(least[1]) ? one : least));
    waiting.delete(key);
    for (const edge of space.at(place.location).edges) product.follow(place, place.set, edge).forEach(arrive);
  }
  const all = starts.reduce((set, start) => sets.either(set, kept(start.set)), sets.none);
  return factBoxes(space, broken, all);
}

const MOST_LOCATIONS = 1_000;
const MOST_ARRIVALS = 20_000;

function factOf({ fact }: Change): number {
  return fact;
}

/** The shortest call that breaks the rule; null when none does. */
export function shortestViolation<S>(space: SetSpace<S>, monitor: Monitor) {
  const { sets } = space;
  return new ShortestCalls(new RuleProduct(space, monitor)).to((location, state, set) => {
    const isOver = space.at(location).kind === 'closed';
    return state === BAD || (isOver && monitor.isBadAtEnd(state)) ? set : sets.none;
  });
}
