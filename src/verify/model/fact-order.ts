// In which order decision diagrams should test the facts of a model. In: a model. Out: an order.
// A guess that only decides speed: any order is exact.
import { factsOf, type Formula } from './formula';
import type { Model } from './transition-system';

/**
 * Facts in the order in which the closing table reads them, then the others as they come: that table is the condition
 * that depends on most of them. The step that a branch returns to stays first: a return then only takes a set apart.
 */
export function factOrder(model: Model): readonly number[] {
  const order = new Set([...model.radices.keys()].slice(model.facts.length));
  const seen = new Set<Formula>();
  for (const { kind, edges } of model.locations) {
    if (kind !== 'closing') continue;
    for (const edge of edges) for (const fact of factsOf(edge.guard, seen)) order.add(fact);
  }
  for (const fact of model.radices.keys()) order.add(fact);
  return [...order];
}
