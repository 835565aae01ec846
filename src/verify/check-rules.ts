// The business rules of a script over every call it allows. In: a set space. Out: observations and verdicts.
import type { Exploration } from './explore';
import type { Observation } from './finding';
import { BAD, compileMonitor, type Monitor } from './monitor';
import { RuleProver, type Verdict } from './prove-rule';
import { RuleProduct } from './rule-product';
import { ShortestCalls } from './shortest-call';
import type { SetSpace } from './set-space';
import { CapReached } from './valuation-sets';

/** What is known of one rule; `inconclusive` when a resource cap was reached before a verdict. */
export interface RuleResult {
  readonly rule: string;
  readonly verdict: Verdict | 'inconclusive';
}

export interface RulesReport {
  readonly results: readonly RuleResult[];
  readonly observations: readonly Observation[];
}

/** Rules in the order of the script; each broken one with its shortest call, if calls are wanted. */
export function checkRules<S>(space: SetSpace<S>, reached: Exploration<S>, withCalls: boolean): RulesReport {
  const prover = new RuleProver(space, reached);
  const results: RuleResult[] = [];
  const observations: Observation[] = [];
  space.model.script.rules.forEach((rule, index) => {
    const monitor = compileMonitor(rule);
    const verdict = attempt(() => prover.prove(monitor));
    results.push({ rule: rule.id, verdict });
    const shared = { place: `$.rules[${index}]`, data: { rule: rule.id, title: rule.title, severity: rule.severity } };
    if (verdict === 'broken') {
      observations.push({
        check: 'rule-broken',
        ...shared,
        playable: withCalls ? shortestViolation(space, monitor) : null,
      });
    } else if (verdict === 'vacuous') observations.push({ check: 'rule-vacuous', ...shared, playable: null });
    else if (verdict === 'inconclusive') {
      observations.push({ check: 'inconclusive', place: shared.place, data: { reason: rule.title }, playable: null });
    }
  });
  return { results, observations };
}

function attempt(prove: () => Verdict): Verdict | 'inconclusive' {
  try {
    return prove();
  } catch (error) {
    if (error instanceof CapReached) return 'inconclusive';
    throw error;
  }
}

/** The shortest call that breaks the rule; null when none does. */
export function shortestViolation<S>(space: SetSpace<S>, monitor: Monitor) {
  const { sets } = space;
  return new ShortestCalls(new RuleProduct(space, monitor)).to((location, state, set) => {
    const isOver = space.at(location).kind === 'closed';
    return state === BAD || (isOver && monitor.isBadAtEnd(state)) ? set : sets.none;
  });
}
