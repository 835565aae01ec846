// What a transition and an entry write. In: facts. Out: new facts, the sides of dates with them.
import type { Present } from '@/scripts/language/condition';
import type { Facts, FactValue } from '@/scripts/language/fact';
import { assignFacts, type FactIndex } from './assign-facts';
import type { CallGraph, Transition } from './call-graph';
import { presentKey } from './present-facts';

/** What is entered in a move. */
export interface Entered {
  readonly fact: string;
  readonly value: FactValue;
  /** Of a date: where it stands against the moment at which it was entered. */
  readonly side: Present | null;
}

interface FactRules {
  readonly graph: Pick<CallGraph, 'comparedDates'>;
  readonly facts: FactIndex;
}

/**
 * The facts after a transition. A date that the script itself writes stands on no side of the present: nobody has compared it with
 * a clock. A date whose event of the clock happens lies before the present from then on.
 */
export function factsAfter(
  { graph: { comparedDates }, facts: index }: FactRules,
  { set, passes }: Pick<Transition, 'set' | 'passes'>,
  facts: Facts,
): Facts {
  const written = assignFacts(facts, set, index);
  if (comparedDates.size === 0) return written;
  const sides: Record<string, Present | null> = {};
  for (const id of Object.keys(set)) if (comparedDates.has(id)) sides[presentKey(id)] = null;
  if (passes !== null && comparedDates.has(passes) && (written[passes] ?? null) !== null) {
    sides[presentKey(passes)] = 'before';
  }
  return Object.keys(sides).length === 0 ? written : { ...written, ...sides };
}

/** The facts after an entry. */
export function withEntered({ graph }: Pick<FactRules, 'graph'>, facts: Facts, { fact, value, side }: Entered): Facts {
  const sides = graph.comparedDates.has(fact) ? { [presentKey(fact)]: side } : {};
  return { ...facts, [fact]: value, ...sides };
}
