// Writes to facts. In: facts and the assignments of an answer, route or table. Out: new facts.
// It does not check domains: constants were checked at the door, entered values in `call-state.ts`.
import type { Fact, Facts } from '@/scripts/language/fact';
import type { Assignments } from '@/scripts/language/step';

/** Facts of a script by id. */
export type FactIndex = ReadonlyMap<string, Fact>;

/** `facts` after `assignments`. `{ add: n }` saturates at the ends of the count; without assignments the same object. */
export function assignFacts(facts: Facts, assignments: Assignments | undefined, index: FactIndex): Facts {
  if (!assignments) return facts;
  const next = { ...facts };
  for (const [name, value] of Object.entries(assignments)) {
    const fact = index.get(name);
    if (value === null || typeof value !== 'object') next[name] = value;
    else if (fact?.kind === 'count') {
      const before = facts[name];
      const sum = (typeof before === 'number' ? before : fact.min) + value.add;
      next[name] = Math.min(fact.max, Math.max(fact.min, sum));
    }
  }
  return next;
}
