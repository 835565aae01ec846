// The one place that decides whether something may happen in a call: the guards of the machine, the refusal of a move and the
// step view all ask it. In: a transition or move, facts. Out: whether, and if not, why.
import type { Facts } from '@/scripts/language/fact';
import type { Result } from '@/scripts/language/result';
import { isInDomain } from '@/scripts/language/values/fact-domain';
import type { GraphAsk, GraphEvent, GraphStep, Transition } from './call-graph';
import type { Clock } from './clock';
import { owedAt } from './closing-row';
import { isBeyondLimits } from './date-limits';
import { factsAfter } from './facts-after';
import { holds, type LandingRules, type Position } from './landing';
import type { Move } from './move';

/** Whether a transition may be taken, and if not, why. */
export interface Decision {
  readonly isOpen: boolean;
  /** The author's conditions hold. */
  readonly holds: boolean;
  /** Required questions that are still unanswered. */
  readonly missing: readonly GraphAsk[];
  /** Ids of obligations that closing this way would leave owed. */
  readonly owed: readonly string[];
}

/**
 * Why a move was refused.
 *
 * - `closed`: the contact is closed
 * - `not-here`: the call stands on another step, or the step does not offer this
 * - `unknown-answer`, `unknown-event`, `unknown-objection`, `unknown-fact`: no such name
 * - `shut`: the condition does not hold, or a required fact is unknown
 * - `owed`: it would close the contact while obligations are owed
 * - `bad-value`: the value does not belong to the fact, or is a date beyond its limits
 * - `fault`: the machine did something else than was decided, which is a bug
 */
export type Refusal =
  | 'closed'
  | 'not-here'
  | 'unknown-answer'
  | 'unknown-event'
  | 'unknown-objection'
  | 'unknown-fact'
  | 'shut'
  | 'owed'
  | 'bad-value'
  | 'fault';

type MoveDecision = Result<Transition, Refusal>;

export function decide(rules: LandingRules, transition: Transition, facts: Facts): Decision {
  const isHolding = holds(rules, transition, facts);
  const missing = transition.needsAsks ? missingAsks(rules, transition, facts) : NO_ASKS;
  const owed = owedBy(rules, transition, facts);
  return { isOpen: isHolding && missing.length === 0 && owed.length === 0, holds: isHolding, missing, owed };
}

/** The transition that a move takes, or why there is none. With a clock, dates are held to their limits. */
export function decideMove(
  rules: LandingRules,
  { step, facts }: Position,
  move: Move,
  clock?: Clock,
): Result<Transition, Refusal> {
  if (move.step !== step.id) return refused('not-here');
  switch (move.kind) {
    case 'answer':
      return decided(rules, rules.graph.transitions.get(`answer:${step.id}/${move.answer}`), facts, 'unknown-answer');
    case 'enter':
      return decideEntry(rules, step, facts, move, clock);
    case 'event':
      return decideEvent(rules, step, facts, move.event);
    case 'objection': {
      const objection = rules.graph.objections.get(move.objection);
      if (objection === undefined) return refused('unknown-objection');
      if (!step.objections.includes(objection)) return refused('not-here');
      return decided(rules, objection.transition, facts, 'unknown-objection');
    }
    case 'unlisted':
      return decided(rules, step.unlisted ?? undefined, facts, 'not-here');
    default:
      return refused('not-here');
  }
}

/** The route an event takes with these facts; null when it may not happen now. */
export function openRoute(rules: LandingRules, { routes }: GraphEvent, facts: Facts): Transition | null {
  return routes.find((route) => decide(rules, route, facts).isOpen) ?? null;
}

/** The transition that entering a fact here takes; null when it is not on the screen. */
export function openEntry(rules: LandingRules, step: GraphStep, fact: string, facts: Facts): Transition | null {
  return (
    step.enters.find(
      (entry) => entry.trigger.kind === 'enter' && entry.trigger.fact === fact && holds(rules, entry, facts),
    ) ?? null
  );
}

function decideEntry(
  rules: LandingRules,
  step: GraphStep,
  facts: Facts,
  { fact: id, value }: Extract<Move, { kind: 'enter' }>,
  clock: Clock | undefined,
): MoveDecision {
  const fact = rules.facts.get(id);
  if (fact === undefined) return refused('unknown-fact');
  const transition = openEntry(rules, step, id, facts);
  if (transition === null) return refused('not-here');
  if (!isInDomain(fact, value)) return refused('bad-value');
  const isBeyond = clock !== undefined && isBeyondLimits(rules.facts, { ...clock, facts }, { fact, value });
  return isBeyond ? refused('bad-value') : { ok: true, value: transition };
}

function decideEvent(rules: LandingRules, step: GraphStep, facts: Facts, id: string): MoveDecision {
  const event = rules.graph.events.get(id);
  if (event === undefined) return refused('unknown-event');
  if (!step.events.includes(event)) return refused('not-here');
  const taken = event.routes.find((route) => holds(rules, route, facts));
  return decided(rules, taken, facts, 'shut');
}

function decided(rules: LandingRules, transition: Transition | undefined, facts: Facts, absent: Refusal): MoveDecision {
  if (transition === undefined) return refused(absent);
  const decision = decide(rules, transition, facts);
  if (decision.isOpen) return { ok: true, value: transition };
  return refused(decision.holds && decision.missing.length === 0 ? 'owed' : 'shut');
}

function missingAsks({ graph, test }: LandingRules, { trigger }: Transition, facts: Facts): readonly GraphAsk[] {
  const asks = 'step' in trigger ? (graph.steps.get(trigger.step)?.asks ?? NO_ASKS) : NO_ASKS;
  return asks.filter(
    ({ ask, fact, isRequired }) =>
      isRequired && (facts[fact.id] ?? null) === null && (ask.when === undefined || test(ask.when)(facts)),
  );
}

/** What closing would owe. A fork is asked only about closing at once: the forks it leads to are asked in their turn. */
function owedBy(rules: LandingRules, transition: Transition, facts: Facts): readonly string[] {
  const isLookingAhead = transition.trigger.kind !== 'pass';
  let way: Transition | undefined = transition;
  let known = facts;
  for (let hops = 0; way !== undefined && way.closes !== 'never' && hops <= rules.graph.forks.length; hops += 1) {
    known = factsAfter(rules, way, known);
    if (way.to.kind === 'close') return owedAt(rules, known);
    if (!isLookingAhead) return NOTHING_OWED;
    const fork: GraphStep | undefined = way.to.kind === 'step' ? rules.graph.steps.get(way.to.step) : undefined;
    const now = known;
    way = fork?.routes.find((route) => holds(rules, route, now));
  }
  return NOTHING_OWED;
}

function refused(reason: Refusal): MoveDecision {
  return { ok: false, error: reason };
}

const NO_ASKS: readonly GraphAsk[] = [];
const NOTHING_OWED: readonly string[] = [];
