// Re-validates reached sets without searching: they hold the starting facts, no move leads out of them, and what a rule
// forbids is in none. In: a set space and reached sets. Out: what is wrong with them, as text; nothing when they hold.
import type { Rule } from '@/scripts/language/rule';
import type { Exploration } from '@/verify/search/explore';
import { BAD, compileMonitor } from '@/verify/rules/monitor';
import { RuleProduct } from '@/verify/rules/rule-product';
import type { SetSpace } from '@/verify/sets/set-space';

/** Faults of the reached sets of a script. */
export function faultsOfReach<S>(space: SetSpace<S>, reached: Exploration<S>): readonly string[] {
  const { sets, model } = space;
  const faults: string[] = [];
  const isWithin = (set: S, location: number) => sets.isNone(sets.minus(set, reached[location] ?? sets.none));
  if (!isWithin(space.setOf(model.initial), model.start)) faults.push('a start is missing');
  model.locations.forEach((location, from) => {
    for (const edge of location.edges) {
      const image = space.image(reached[from] ?? sets.none, edge);
      if (!isWithin(image, edge.to)) faults.push(`${location.id}: ${edge.label.kind}`);
    }
  });
  return faults;
}

/** Faults of the claim that a rule without memory holds: a moment within the reached sets at which its monitor turns bad. */
export function faultsOfRule<S>(space: SetSpace<S>, reached: Exploration<S>, rule: Rule): readonly string[] {
  const { sets, model } = space;
  const monitor = compileMonitor(rule);
  const product = new RuleProduct(space, monitor);
  const faults: string[] = [];
  if (product.starts().some(({ state }) => state === BAD)) faults.push('start');
  model.locations.forEach((location, from) => {
    const facts = reached[from] ?? sets.none;
    for (const edge of location.edges) {
      const arrivals = product.follow({ location: from, state: monitor.start }, facts, edge);
      if (arrivals.some(({ state }) => state === BAD)) faults.push(`${location.id}: ${edge.label.kind}`);
    }
  });
  return faults;
}
