// A plan of a call becomes an XState machine. In: a plan. Out: the machine, pure: no timers, no actors, no clock.
// Scopes, stages and steps are its states; every transition of the graph is one of its transitions, with one guard and one action
// that look it up. Nothing about a script is decided here.
import { assign, type SnapshotFrom, setup } from 'xstate';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Condition, Present } from '@/scripts/language/condition';
import { isInDomain } from '@/scripts/language/values/fact-domain';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Phase } from '@/scripts/language/flow';
import type { GraphStep, Scope, Transition } from '../graph/call-graph';
import type { CallPlan } from '../plan/call-plan';
import { decidingRow } from '../graph/closing-row';
import { decide } from '../graph/decide';
import { factsAfter, withEntered } from '../graph/facts-after';
import { changedReturns, type ReturnStack } from '../graph/return-stack';

/** What a closed contact ends with. */
export type CallOutput = {
  readonly row: string;
  readonly disposition: string;
  /** null: no final status, the contact stays open. */
  readonly status: string | null;
  readonly rule: string;
};

/** What can happen to a call. The part after the dot names the step and answer, the fact, event, objection or step. */
export type CallMachineEvent =
  | { readonly type: `answer.${string}` }
  | { readonly type: `enter.${string}`; readonly value: FactValue; readonly side: Present | null }
  | { readonly type: `event.${string}` }
  | { readonly type: `objection.${string}` }
  | { readonly type: `unlisted.${string}` };

export type CallMachine = ReturnType<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<CallMachine>;

/** Key of the state of a step: the innermost one. */
export type StepKey = `step:${string}`;

const CLOSING = 'closing';
const RETURN = 'return';
const PHASES: readonly Phase[] = ['before', 'live', 'after'];

/** Key of the final state of a row of the closing table. */
export function closedKey(row: string): string {
  return `closed-${row}`;
}

/** @throws when a target leads nowhere: only on a script that the parser refuses. */
export function callMachine(plan: CallPlan) {
  const { graph } = plan;
  const branches = branchStates(plan);
  const [firstBranch] = Object.keys(branches);
  return callSetup(plan).createMachine({
    id: 'call',
    context: ({ input }) => ({ facts: { ...plan.initialFacts, ...input?.intake }, returns: [], left: '', taken: '' }),
    output: ({ context }) => outputOf(decidingRow(plan, context.facts).row),
    initial: 'flow',
    states: {
      flow: { initial: first(plan.script.stages).phase, states: phaseStates(plan) },
      ...(firstBranch === undefined
        ? {}
        : { aside: { initial: firstBranch, states: branches }, [RETURN]: { id: RETURN, always: returnsOf(plan) } }),
      [CLOSING]: {
        id: CLOSING,
        always: graph.rows.map(({ row, when }) => ({
          target: closedKey(row.id),
          ...(when.length === 0 ? {} : { guard: { type: 'holds', params: { when } } as const }),
        })),
      },
      ...Object.fromEntries(
        graph.rows.map(({ row }): [string, StateConfig] => [
          closedKey(row.id),
          { type: 'final', output: outputOf(row) },
        ]),
      ),
    },
    // A circle of forks does not pass the parser; should one ever, the machine throws instead of hanging.
    options: { maxIterations: graph.forks.length + 16 },
  });
}

type CallContext = {
  readonly facts: Facts;
  /** Where `@return` leads. */
  readonly returns: ReturnStack;
  /** The step that was left last, for a transition that many steps inherit. */
  readonly left: string;
  /** Id of the transition that was taken last, forks apart. */
  readonly taken: string;
};

/** Starting values; those of the script stand for what is left out. XState itself starts machines without any. */
type CallInput = { readonly intake: Facts } | undefined;

type Guards = {
  /** All conditions of the script hold. */
  holds: { readonly when: readonly Condition[] };
  /** A transition of the graph may be taken; an entered value also belongs to its fact. */
  mayTake: { readonly transition: string };
  /** This is the step to return to. */
  returnsTo: { readonly step: string };
};

type Actions = {
  /** Writes what a transition of the graph changes: facts, and the steps to return to. */
  take: { readonly transition: string };
  /** Remembers which step is being left. */
  leave: { readonly step: string };
  /** Forgets the step that is returned to. */
  comeBack: undefined;
};

type NoActors = Record<never, never>;

function callSetup(plan: CallPlan) {
  return setup<
    CallContext,
    CallMachineEvent,
    NoActors,
    NoActors,
    Actions,
    Guards,
    never,
    string,
    CallInput,
    CallOutput
  >({
    guards: {
      holds: ({ context }, { when }) => when.every((condition) => plan.test(condition)(context.facts)),
      mayTake: ({ context, event }, params) => {
        const transition = taken(plan, params.transition);
        return decide(plan, transition, context.facts).isOpen && isEnterable(plan, transition, event);
      },
      returnsTo: ({ context }, { step }) => context.returns.at(-1) === step,
    },
    actions: {
      take: assign(({ context, event }, params: Actions['take']) => {
        const transition = taken(plan, params.transition);
        const { trigger } = transition;
        const entered =
          trigger.kind === 'enter' && 'value' in event
            ? withEntered(plan, context.facts, { fact: trigger.fact, value: event.value, side: event.side })
            : context.facts;
        const from = plan.graph.steps.get(context.left);
        return {
          facts: factsAfter(plan, transition, entered),
          returns: from ? changedReturns(context.returns, beforeReturn(transition), from) : context.returns,
          taken: trigger.kind === 'pass' ? context.taken : transition.id,
        };
      }),
      leave: assign((_, { step }: Actions['leave']) => ({ left: step })),
      comeBack: assign(({ context }) => ({ returns: context.returns.slice(0, -1) })),
    },
  });
}

type StateConfig = NonNullable<Parameters<ReturnType<typeof callSetup>['createMachine']>[0]['states']>[string];
type Transitions = NonNullable<StateConfig['on']>;

/** The step to return to is forgotten where the machine comes back to it, after the forks on the way. */
function beforeReturn({ returns }: Transition): Transition['returns'] {
  return returns === 'pop' ? 'keep' : returns;
}

function isEnterable(plan: CallPlan, { trigger }: Transition, event: CallMachineEvent): boolean {
  if (trigger.kind !== 'enter') return true;
  const fact = plan.facts.get(trigger.fact);
  return fact !== undefined && 'value' in event && isInDomain(fact, event.value);
}

function phaseStates({ script, graph }: CallPlan): Record<string, StateConfig> {
  const phases: Record<string, StateConfig> = {};
  for (const phase of PHASES) {
    const stages = script.stages.filter((stage) => stage.phase === phase);
    const scope = graph.scopes.find(({ id }) => id === phase);
    const [initial] = stages;
    if (!initial || !scope) continue;
    phases[phase] = {
      initial: initial.id,
      on: inherited(scope),
      states: Object.fromEntries(
        stages.map(({ id, steps }) => [
          id,
          { initial: first(steps).id, states: stepStates(steps.flatMap((step) => graph.steps.get(step.id) ?? [])) },
        ]),
      ),
    };
  }
  return phases;
}

function branchStates({ graph }: CallPlan): Record<string, StateConfig> {
  const branches: Record<string, StateConfig> = {};
  for (const scope of graph.scopes) {
    if (scope.kind === 'phase') continue;
    const steps = [...graph.steps.values()].filter((step) => step.scope === scope);
    branches[scope.id] = { initial: first(steps).id, on: inherited(scope), states: stepStates(steps) };
  }
  return branches;
}

function stepStates(steps: readonly GraphStep[]): Record<string, StateConfig> {
  return Object.fromEntries(steps.map((step) => [step.id, stepState(step)]));
}

function stepState(node: GraphStep): StateConfig {
  const { id, step, scope } = node;
  const around: StateConfig = { id: stepKey(id), exit: { type: 'leave', params: { step: id } } };
  if (step.kind === 'fork') return { ...around, always: node.routes.map(take) };
  const on: Transitions = {};
  // The objections of the scope are not for every step of it; a step without them hides what it would inherit.
  if (scope.objections.length > node.objections.length) on['objection.*'] = {};
  for (const answer of node.answers) on[eventType(answer)] = take(answer);
  for (const type of new Set(node.enters.map(eventType))) {
    on[type] = node.enters.filter((entry) => eventType(entry) === type).map(take);
  }
  if (node.unlisted !== null) on[eventType(node.unlisted)] = take(node.unlisted);
  return { ...around, on };
}

function inherited({ events, objections }: Scope): Transitions {
  const on: Transitions = {};
  for (const { event, routes } of events) on[`event.${event.id}`] = routes.map(take);
  for (const { transition } of objections) on[eventType(transition)] = take(transition);
  return on;
}

/** The way back to every step that a branch may have been opened from. */
function returnsOf({ graph }: CallPlan): NonNullable<StateConfig['always']> {
  return [...graph.steps.values()]
    .filter(({ opensBranch }) => opensBranch)
    .map(({ id }) => ({
      guard: { type: 'returnsTo', params: { step: id } } as const,
      target: `#${stepKey(id)}`,
      actions: { type: 'comeBack' } as const,
    }));
}

/** A transition of the graph as one of the machine. */
function take(transition: Transition) {
  const params = { transition: transition.id };
  const taking = { guard: { type: 'mayTake', params }, actions: { type: 'take', params } } as const;
  const target = targetOf(transition);
  return target === null ? taking : { ...taking, target };
}

/** Id of the state that a destination means; null for staying where the call is. */
function targetOf({ to }: Transition): string | null {
  switch (to.kind) {
    case 'stay':
      return null;
    case 'close':
      return `#${CLOSING}`;
    case 'return':
      return `#${RETURN}`;
    case 'step':
      return `#${stepKey(to.step)}`;
  }
}

/** The type of the event that takes a transition. */
export function eventType({ trigger }: Transition): CallMachineEvent['type'] {
  switch (trigger.kind) {
    case 'answer':
      return `answer.${trigger.step}.${trigger.answer}`;
    case 'enter':
      return `enter.${trigger.fact}`;
    case 'event':
      return `event.${trigger.event}`;
    case 'objection':
      return `objection.${trigger.objection}`;
    case 'unlisted':
      return `unlisted.${trigger.step}`;
    case 'start':
    case 'pass':
      throw new Error(`No event takes "${trigger.kind}"`);
  }
}

function taken({ graph }: CallPlan, id: string): Transition {
  return found(graph.transitions.get(id), id);
}

function stepKey(step: string): StepKey {
  return `step:${step}`;
}

function outputOf({ id, disposition, status, rule }: ClosingRow): CallOutput {
  return { row: id, disposition, status, rule };
}

function first<T>(items: readonly T[]): T {
  return found(items[0], 'first');
}

function found<T>(item: T | undefined, name: string): T {
  if (item === undefined) throw new Error(`"${name}" is missing`);
  return item;
}
