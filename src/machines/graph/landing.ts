// Where a transition brings a call, forks walked to their end. In: where the call stands and a transition. Out: where it stands
// then. It asks nobody whether the transition may be taken; that is `decide`.
import type { Facts } from '@/scripts/language/fact';
import type { FactIndex } from './assign-facts';
import type { GraphRow, GraphStep, Transition } from './call-graph';
import { decidingRow, type GraphRules, owedAt } from './closing-row';
import { type Entered, factsAfter, withEntered } from './facts-after';
import { changedReturns, type ReturnStack } from './return-stack';

/** A call at rest. */
export interface Position {
  readonly step: GraphStep;
  readonly returns: ReturnStack;
  readonly facts: Facts;
}

/** Where a way ends; `passed` are the ways through the forks that were walked to get there. */
export type Landing = { readonly passed: readonly Transition[] } & (
  | ({ readonly kind: 'step' } & Position)
  | { readonly kind: 'closed'; readonly row: GraphRow; readonly facts: Facts }
);

export interface LandingRules extends GraphRules {
  readonly facts: FactIndex;
}

/** Where `transition` leads from `from`. `entered` is what an `enter` writes; null for any other move. */
export function landingOf(
  rules: LandingRules,
  from: Position,
  transition: Transition,
  entered: Entered | null,
): Landing {
  const facts = entered === null ? from.facts : withEntered(rules, from.facts, entered);
  return follow(rules, { ...from, facts }, transition);
}

/** Where a call begins. */
export function firstLanding(rules: LandingRules, facts: Facts): Landing {
  const { start } = rules.graph;
  const step = start.to.kind === 'step' ? stepOf(rules, start.to.step) : null;
  if (step === null) throw new Error('A call begins at a step');
  return settle(rules, { step, returns: [], facts });
}

function follow(
  rules: LandingRules,
  from: Position,
  transition: Transition,
  passed: readonly Transition[] = [],
): Landing {
  const { to, returns } = transition;
  const facts = factsAfter(rules, transition, from.facts);
  switch (to.kind) {
    case 'stay':
      return { kind: 'step', ...from, facts, passed };
    case 'close':
      return { kind: 'closed', row: decidingRow(rules, facts), facts, passed };
    case 'return':
    case 'step': {
      const target = to.kind === 'step' ? to.step : from.returns.at(-1);
      if (target === undefined) throw new Error(`"${from.step.id}" has nowhere to return to`);
      const arrived = {
        step: stepOf(rules, target),
        returns: changedReturns(from.returns, returns, from.step),
        facts,
      };
      // What is returned to is a step that the call rested on.
      return to.kind === 'return' ? { kind: 'step', ...arrived, passed } : settle(rules, arrived);
    }
  }
}

/** Walks on through forks. A fork that could only close what is still owed is not passed. */
function settle(rules: LandingRules, arrived: Position): Landing {
  const passed: Transition[] = [];
  let at = arrived;
  for (let hops = 0; hops <= rules.graph.forks.length; hops += 1) {
    const taken = passOf(rules, at);
    if (taken === null) return { kind: 'step', ...at, passed };
    passed.push(taken);
    if (taken.to.kind !== 'step') return follow(rules, at, taken, passed);
    at = {
      step: stepOf(rules, taken.to.step),
      returns: changedReturns(at.returns, taken.returns, at.step),
      facts: factsAfter(rules, taken, at.facts),
    };
  }
  throw new Error(`Forks lead in a circle at "${arrived.step.id}"`);
}

function passOf(rules: LandingRules, { step, facts }: Position): Transition | null {
  const taken = step.routes.find((route) => holds(rules, route, facts));
  if (taken === undefined) return null;
  const isOwing = taken.closes === 'at-once' && owedAt(rules, factsAfter(rules, taken, facts)).length > 0;
  return isOwing ? null : taken;
}

/** Whether the conditions of a transition hold, and of its first-match list no earlier one does. */
export function holds({ test }: GraphRules, { when, unless }: Transition, facts: Facts): boolean {
  return when.every((condition) => test(condition)(facts)) && !unless.some((condition) => test(condition)(facts));
}

function stepOf({ graph }: GraphRules, id: string): GraphStep {
  const step = graph.steps.get(id);
  if (step === undefined) throw new Error(`Unknown step "${id}"`);
  return step;
}
