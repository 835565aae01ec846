// In which order decision diagrams should test the facts of a model. In: a model. Out: an order.
// A guess that only decides speed: any order is exact.
import { factsOf, type Formula } from './formula';
import type { TransitionSystem } from './transition-system';

/**
 * Facts in the order in which the closing table reads them, then the others as they come: that table is the condition
 * that depends on most of them. The steps that a branch returns to stay first, those of branches before those of the flow: a
 * return then only takes a set apart.
 */
export function factOrder(system: TransitionSystem): readonly number[] {
  const order = new Set([...system.radices.keys()].slice(system.facts.length).reverse());
  const seen = new Set<Formula>();
  for (const { kind, edges } of system.locations) {
    if (kind !== 'closing') continue;
    for (const edge of edges) for (const fact of factsOf(edge.guard, seen)) order.add(fact);
  }
  for (const fact of system.radices.keys()) order.add(fact);
  return [...order];
}
