// Decides one business rule over every call that a model allows. In: a set space and a monitor. Out: the verdict.
// Does not look for the shortest call; see `shortest-call`.
import { Agenda, type NodeSpace } from './explore';
import { BAD, type Monitor } from './monitor';
import { type Arrival, type Place, RuleProduct } from './rule-product';
import type { SetSpace } from './set-space';

/** `vacuous`: the rule holds because nothing ever triggers it. */
export type Verdict = 'holds' | 'broken' | 'vacuous';

/** Exact. Throws `CapReached` when sets outgrow their cap; then there is no verdict. */
export function proveRule<S>(space: SetSpace<S>, nodes: NodeSpace, monitor: Monitor): Verdict {
  const { sets } = space;
  const product = new RuleProduct(space, nodes, monitor);
  const places: Place[] = [];
  const reached: S[] = [];
  const waiting: S[] = [];
  const ids = new Map<number, number>();
  const agenda = new Agenda();
  const seen = { violation: false, trigger: monitor.trigger === -1 };

  const arrive = (arrival: Arrival<S>): void => {
    if (sets.isNone(arrival.set)) return;
    if (arrival.isTriggered) seen.trigger = true;
    const { node, state } = arrival;
    if (state === BAD || (nodes.locationOf(node).kind === 'closed' && monitor.isBadAtEnd(state))) {
      seen.violation = true;
      return;
    }
    const key = node.id * 256 + state;
    const id = ids.get(key) ?? places.length;
    if (id === places.length) {
      ids.set(key, id);
      places.push({ node, state });
    }
    const fresh = sets.minus(arrival.set, reached[id] ?? sets.none);
    if (sets.isNone(fresh)) return;
    reached[id] = sets.either(reached[id] ?? sets.none, fresh);
    waiting[id] = sets.either(waiting[id] ?? sets.none, fresh);
    agenda.add(id, node.back === -1 ? node.location : node.back);
  };

  product.starts().forEach(arrive);
  for (let id = agenda.take(); id !== null && !seen.violation; id = agenda.take()) {
    const place = places[id];
    if (place === undefined) throw new RangeError(`no place ${id}`);
    const front = waiting[id] ?? sets.none;
    waiting[id] = sets.none;
    for (const edge of nodes.edges(place.node)) product.follow(place, front, edge).forEach(arrive);
  }
  if (seen.violation) return 'broken';
  return seen.trigger ? 'holds' : 'vacuous';
}
