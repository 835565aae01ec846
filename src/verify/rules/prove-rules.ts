// The business rules of a script over every call it allows. In: a set space and what calls reach. Out: a verdict for each.
import type { Exploration } from '../search/explore';
import type { SetSpace } from '../sets/set-space';
import { CapReached } from '../sets/valuation-sets';
import { compileMonitor } from './monitor';
import { RuleProver, type Verdict } from './prove-rule';

/** What is known of one rule; `inconclusive` when a resource cap was reached before a verdict. */
export interface RuleResult {
  readonly rule: string;
  readonly verdict: Verdict | 'inconclusive';
}

/** Verdicts in the order of the script. */
export function proveRules<S>(space: SetSpace<S>, reached: Exploration<S>): readonly RuleResult[] {
  const prover = new RuleProver(space, reached);
  return space.model.script.rules.map((rule) => ({
    rule: rule.id,
    verdict: attempt(() => prover.prove(compileMonitor(rule))),
  }));
}

function attempt(prove: () => Verdict): RuleResult['verdict'] {
  try {
    return prove();
  } catch (error) {
    if (error instanceof CapReached) return 'inconclusive';
    throw error;
  }
}
