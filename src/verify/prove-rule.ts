// Decides one business rule over every call that a model allows. In: a set space and a monitor. Out: the verdict.
// Does not look for the shortest call; see `shortest-call`.
import { Agenda } from './explore';
import { BAD, type Monitor } from './monitor';
import { type Arrival, type Place, RuleProduct } from './rule-product';
import type { SetSpace } from './set-space';

/** `vacuous`: the rule holds because nothing ever triggers it. */
export type Verdict = 'holds' | 'broken' | 'vacuous';

/** Exact. Throws `CapReached` when sets outgrow their cap; then there is no verdict. */
export function proveRule<S>(space: SetSpace<S>, monitor: Monitor): Verdict {
  const { sets } = space;
  const product = new RuleProduct(space, monitor);
  const places: Place[] = [];
  const reached: S[] = [];
  const waiting: S[] = [];
  const ids = new Map<number, number>();
  const agenda = new Agenda();
  const seen = { violation: false, trigger: monitor.trigger === -1 };

  const arrive = (arrival: Arrival<S>): void => {
    if (sets.isNone(arrival.set)) return;
    if (arrival.isTriggered) seen.trigger = true;
    const { location, state } = arrival;
    if (state === BAD || (space.at(location).kind === 'closed' && monitor.isBadAtEnd(state))) {
      seen.violation = true;
      return;
    }
    const key = location * 256 + state;
    const id = ids.get(key) ?? places.length;
    if (id === places.length) {
      ids.set(key, id);
      places.push({ location, state });
    }
    const fresh = sets.minus(arrival.set, reached[id] ?? sets.none);
    if (sets.isNone(fresh)) return;
    reached[id] = sets.either(reached[id] ?? sets.none, fresh);
    waiting[id] = sets.either(waiting[id] ?? sets.none, fresh);
    agenda.add(id, location);
  };

  product.starts().forEach(arrive);
  for (let id = agenda.take(); id !== null && !seen.violation; id = agenda.take()) {
    const place = places[id];
    if (place === undefined) throw new RangeError(`no place ${id}`);
    const front = waiting[id] ?? sets.none;
    waiting[id] = sets.none;
    for (const edge of space.at(place.location).edges) product.follow(place, front, edge).forEach(arrive);
  }
  if (seen.violation) return 'broken';
  return seen.trigger ? 'holds' : 'vacuous';
}
