// A plan of a call becomes an XState machine. In: a plan. Out: the machine, pure: no timers, no actors, no clock.
// Answers, facts, events and objections are each one event type; every guard and action is a named implementation.
import { assign, type SnapshotFrom, setup } from 'xstate';
import { isInDomain } from '@/scripts/language/fact-domain';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Phase } from '@/scripts/language/flow';
import { fallbackOf } from '@/scripts/language/fallback-of';
import type { Assignments, Step, Target } from '@/scripts/language/step';
import { assignFacts } from '../graph/assign-facts';
import {
  answerState,
  type CallPlan,
  decidingRow,
  type EventPlan,
  type Home,
  mayBeUnlisted,
  type ObjectionPlan,
  routeOfEvent,
} from '../graph/call-plan';

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
  | { readonly type: `enter.${string}`; readonly value: FactValue }
  | { readonly type: `event.${string}` }
  | { readonly type: `objection.${string}` }
  | { readonly type: `unlisted.${string}` };

export type CallMachine = ReturnType<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<CallMachine>;

/** Id of the history state that remembers the step which a branch was opened from. */
export const RETURN = 'return';

const CLOSING = 'closing';
const PHASES: readonly Phase[] = ['before', 'live', 'after'];

/** Key of the final state of a row of the closing table. */
export function closedKey(row: string): string {
  return `closed-${row}`;
}

/** @throws when a target leads nowhere: only on a script that the door refuses. */
export function callMachine(plan: CallPlan) {
  const branches = branchStates(plan);
  const [firstBranch] = Object.keys(branches);
  return callSetup(plan).createMachine({
    id: 'call',
    context: ({ input }) => ({ facts: { ...plan.initialFacts, ...input?.intake } }),
    output: ({ context }) => outputOf(decidingRow(plan, context.facts).row),
    initial: 'flow',
    states: {
      flow: {
        initial: first(plan.script.stages).phase,
        states: { ...phaseStates(plan), [RETURN]: { type: 'history', history: 'deep', id: RETURN } },
      },
      ...(firstBranch === undefined ? {} : { aside: { initial: firstBranch, states: branches } }),
      [CLOSING]: {
        id: CLOSING,
        always: plan.closing.map(({ row }) => ({ target: closedKey(row.id), ...guarded(row) })),
      },
      ...Object.fromEntries(
        plan.closing.map(({ row }): [string, StateConfig] => [
          closedKey(row.id),
          { type: 'final', output: outputOf(row) },
        ]),
      ),
    },
    // A circle of forks does not pass the door; should one ever, the machine throws instead of hanging.
    options: { maxIterations: plan.forks + 16 },
  });
}

type CallContext = { readonly facts: Facts };

/** Starting values; those of the script stand for what is left out. XState itself starts machines without any. */
type CallInput = { readonly intake: Facts } | undefined;

type Guards = {
  /** A condition of the script holds. */
  holds: { readonly when: Condition };
  /** The answer may be given: its condition, the required facts and, for a close, the obligations. */
  mayAnswer: { readonly step: string; readonly answer: string };
  /** The value belongs to the fact, and the fact is on the screen of the step. */
  mayEnter: { readonly step: string; readonly fact: string };
  /** «Нет нужного ответа» has somewhere to go. */
  mayBeUnlisted: { readonly step: string };
  /** The event may happen now and takes the route with this number. */
  takesRoute: { readonly event: string; readonly route: number };
};

type Actions = {
  /** Writes what an answer or route sets. */
  set: { readonly assignments: Assignments };
  /** Writes the entered value. */
  enter: { readonly fact: string };
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
      holds: ({ context }, { when }) => plan.test(when)(context.facts),
      mayAnswer: ({ context }, params) => {
        const step = plan.steps.get(params.step);
        const answer = step?.answers.get(params.answer);
        return step !== undefined && answer !== undefined && answerState(plan, step, answer, context.facts).isOpen;
      },
      mayEnter: ({ context, event }, params) => {
        const fact = plan.facts.get(params.fact);
        const isShown = plan.steps.get(params.step)?.enterable.get(params.fact)?.(context.facts) ?? false;
        return isShown && fact !== undefined && 'value' in event && isInDomain(fact, event.value);
      },
      mayBeUnlisted: ({ context }, params) => {
        const step = plan.steps.get(params.step);
        return step !== undefined && mayBeUnlisted(plan, step, context.facts);
      },
      takesRoute: ({ context }, params) => {
        const event = plan.events.get(params.event);
        const taken = event ? routeOfEvent(plan, event, context.facts) : null;
        return taken !== null && event?.routes[params.route] === taken;
      },
    },
    actions: {
      set: assign(({ context }, { assignments }: Actions['set']) => ({
        facts: assignFacts(context.facts, assignments, plan.facts),
      })),
      enter: assign(({ context, event }, { fact }: Actions['enter']) =>
        'value' in event ? { facts: { ...context.facts, [fact]: event.value } } : {},
      ),
    },
  });
}

type StateConfig = NonNullable<Parameters<ReturnType<typeof callSetup>['createMachine']>[0]['states']>[string];
type Transitions = NonNullable<StateConfig['on']>;

function phaseStates(plan: CallPlan): Record<string, StateConfig> {
  const phases: Record<string, StateConfig> = {};
  for (const phase of PHASES) {
    const stages = plan.script.stages.filter((stage) => stage.phase === phase);
    const [initial] = stages;
    if (!initial) continue;
    const events = [...plan.events.values()].filter(({ event }) => event.during.includes(phase));
    phases[phase] = {
      initial: initial.id,
      on: {
        ...eventTransitions(plan, events),
        ...(phase === 'live' ? objectionTransitions([...plan.objections.values()]) : {}),
      },
      states: Object.fromEntries(
        stages.map(({ id, steps }) => [id, { initial: first(steps).id, states: stepStates(plan, steps) }]),
      ),
    };
  }
  return phases;
}

function branchStates(plan: CallPlan): Record<string, StateConfig> {
  const branches: Record<string, StateConfig> = {};
  const add = (key: string, steps: readonly Step[]): void => {
    const [initial] = steps;
    const inherited = initial && plan.steps.get(initial.id);
    if (!inherited) return;
    branches[key] = {
      initial: initial.id,
      on: { ...eventTransitions(plan, inherited.events), ...objectionTransitions(inherited.objections) },
      states: stepStates(plan, steps),
    };
  };
  for (const { objection } of plan.objections.values()) add(`objection-${objection.id}`, objection.steps);
  for (const { event } of plan.events.values()) add(`event-${event.id}`, event.steps ?? []);
  return branches;
}

function stepStates(plan: CallPlan, steps: readonly Step[]): Record<string, StateConfig> {
  return Object.fromEntries(steps.map((step) => [step.id, stepState(plan, step)]));
}

function stepState(plan: CallPlan, step: Step): StateConfig {
  const id = stepKey(step.id);
  const { home, enterable } = found(plan.steps.get(step.id), step.id);
  if (step.kind === 'fork') {
    return {
      id,
      always: step.routes.map((route) => ({ ...guarded(route), ...going(plan, home, route) })),
    };
  }
  const on: Transitions = {};
  // The objections of the live phase are for talking steps; a working step hides the inherited ones.
  if (step.kind === 'work' && home.kind === 'stage' && home.stage.phase === 'live') on['objection.*'] = {};
  for (const answer of step.answers) {
    on[`answer.${step.id}.${answer.id}`] = {
      guard: { type: 'mayAnswer', params: { step: step.id, answer: answer.id } },
      ...going(plan, home, answer),
    };
  }
  for (const fact of enterable.keys()) {
    on[`enter.${fact}`] = {
      guard: { type: 'mayEnter', params: { step: step.id, fact } },
      actions: { type: 'enter', params: { fact } },
    };
  }
  const fallback = fallbackOf(step);
  if (fallback !== undefined) {
    on[`unlisted.${step.id}`] = {
      guard: { type: 'mayBeUnlisted', params: { step: step.id } },
      ...going(plan, home, { to: fallback }),
    };
  }
  return { id, on };
}

function eventTransitions(plan: CallPlan, events: readonly EventPlan[]): Transitions {
  const on: Transitions = {};
  for (const { event } of events) {
    on[`event.${event.id}`] = event.routes.map((route, place) => ({
      guard: { type: 'takesRoute', params: { event: event.id, route: place } } as const,
      ...going(plan, null, route),
    }));
  }
  return on;
}

function objectionTransitions(objections: readonly ObjectionPlan[]): Transitions {
  const on: Transitions = {};
  for (const { objection, firstStep } of objections) {
    on[`objection.${objection.id}`] = { target: `#${stepKey(firstStep)}`, ...guarded(objection) };
  }
  return on;
}

/** The way out of a step: its target as a state id and what is written on the way. */
function going(
  plan: CallPlan,
  home: Home | null,
  way: { readonly to: Target; readonly set?: Assignments | undefined },
) {
  const target = targetOf(plan, home, way.to);
  // XState reads a transition with neither target nor actions as one that is forbidden; staying is none.
  if (target === null) return { actions: { type: 'set', params: { assignments: way.set ?? {} } } as const };
  return way.set ? { target, actions: { type: 'set', params: { assignments: way.set } } as const } : { target };
}

/** Id of the state that a target means; null for staying where the call is. */
function targetOf(plan: CallPlan, home: Home | null, to: Target): string | null {
  if (to === '@stay') return null;
  if (to === '@close') return `#${CLOSING}`;
  if (to === '@return') {
    if (home?.kind === 'stage') throw new Error('"@return" outside of a branch');
    return `#${RETURN}`;
  }
  if (to === '@stage-end') {
    if (home?.kind !== 'stage' || home.nextStep === null) throw new Error('"@stage-end" without a next stage');
    return `#${stepKey(home.nextStep)}`;
  }
  if (!plan.steps.has(to)) throw new Error(`Unknown step "${to}"`);
  return `#${stepKey(to)}`;
}

function guarded({ when }: { readonly when?: Condition | undefined }) {
  return when ? { guard: { type: 'holds', params: { when } } as const } : {};
}

function stepKey(step: string): string {
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
