// Where a call stands, and the one way to move it. In: a compiled script, a state, a move. Out: the next state or a
// refusal. Pure: a state is never changed, a refused move leaves it as it was.
import { initialTransition, type StateValue, transition } from 'xstate';
import { isInDomain } from '@/scripts/language/fact-domain';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Phase } from '@/scripts/language/flow';
import { fallbackOf } from '@/scripts/language/fallback-of';
import { type CallMachineEvent, type CallOutput, type CallSnapshot, RETURN } from './call-machine';
import {
  answerState,
  type CallPlan,
  type ClosingRowPlan,
  decidingRow,
  mayBeUnlisted,
  routeOfEvent,
  type StepPlan,
} from '../graph/call-plan';
import type { CompiledScript } from './compile-script';
import type { Move } from '../session/journal';

/** A call at one moment. */
export interface CallState {
  readonly snapshot: CallSnapshot;
  readonly place: Place;
}

/** The step the call stands on, with the step a branch was opened from; or the row it was closed with. */
export type Place =
  | { readonly kind: 'step'; readonly step: StepPlan; readonly left: StepPlan | null }
  | { readonly kind: 'closed'; readonly row: ClosingRowPlan };

/**
 * Why a move was refused.
 *
 * - `closed`: the contact is closed
 * - `not-here`: the call stands on another step, or the step does not offer this
 * - `unknown-answer`, `unknown-event`, `unknown-objection`, `unknown-fact`: no such name
 * - `shut`: the condition does not hold, or a required fact is unknown
 * - `owed`: it would close the contact while obligations are owed
 * - `bad-value`: the value does not belong to the fact
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
  | 'bad-value';

export type Advanced =
  | { readonly ok: true; readonly state: CallState }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * A call at its first step. Of `intake`, the values that belong to non-personal intake facts are taken; the other facts
 * start as the script says.
 */
export function startCall(compiled: CompiledScript, intake: Facts): CallState {
  const [snapshot] = initialTransition(compiled.machine, { intake: acceptedIntake(compiled.plan, intake) });
  return callStateOf(compiled, snapshot);
}

/** The state after a move, or why it cannot be made. Never throws, whatever the move names. */
export function advance(compiled: CompiledScript, state: CallState, move: Move): Advanced {
  const refusal = refusalOf(compiled.plan, state, move);
  if (refusal !== null) return { ok: false, reason: refusal };
  const [snapshot] = transition(compiled.machine, state.snapshot, eventOf(move));
  return { ok: true, state: callStateOf(compiled, snapshot) };
}

/** The facts of a call, personal ones excepted: those never enter it (R51). */
export function factsOf(state: CallState): Facts {
  return state.snapshot.context.facts;
}

export function isClosed(state: CallState): boolean {
  return state.place.kind === 'closed';
}

/** What a closed call ended with; null while it is open. */
export function outputOf(state: CallState): CallOutput | null {
  return state.snapshot.status === 'done' ? state.snapshot.output : null;
}

/** Names where a live machine stands: equal names, same step in the same branch. */
export function standingOf(snapshot: CallSnapshot): string {
  return snapshot.status === 'active' ? JSON.stringify(snapshot.value) : snapshot.status;
}

/** Phase of the call; inside a branch, of the step that was left. */
export function phaseOf({ place }: CallState): Phase | 'closed' {
  if (place.kind === 'closed') return 'closed';
  const { home } = place.left ?? place.step;
  return home.kind === 'stage' ? home.stage.phase : 'live';
}

/** The event of the machine that a move stands for. */
export function eventOf(move: Move): CallMachineEvent {
  switch (move.kind) {
    case 'answer':
      return { type: `answer.${move.step}.${move.answer}` };
    case 'enter':
      return { type: `enter.${move.fact}`, value: move.value };
    case 'event':
      return { type: `event.${move.event}` };
    case 'objection':
      return { type: `objection.${move.objection}` };
    case 'unlisted':
      return { type: `unlisted.${move.step}` };
  }
}

/** A state around a snapshot of the machine of `compiled`. @throws when the snapshot stands on no step of the script. */
export function callStateOf({ plan }: CompiledScript, snapshot: CallSnapshot): CallState {
  if (snapshot.status === 'done') {
    return { snapshot, place: { kind: 'closed', row: decidingRow(plan, snapshot.context.facts) } };
  }
  const step = plan.steps.get(leafOf(snapshot.value));
  if (!step) throw new Error('The call stands on no step of the script');
  const leftKey = step.home.kind === 'stage' ? undefined : snapshot.historyValue[RETURN]?.[0]?.key;
  const left = leftKey === undefined ? null : (plan.steps.get(leftKey) ?? null);
  return { snapshot, place: { kind: 'step', step, left } };
}

/** Why a move cannot be made where the call stands; null when it can. */
export function refusalOf(plan: CallPlan, state: CallState, move: Move): Refusal | null {
  if (state.place.kind === 'closed') return 'closed';
  const { step } = state.place;
  if (move.step !== step.step.id) return 'not-here';
  const facts = factsOf(state);
  switch (move.kind) {
    case 'answer': {
      const answer = step.answers.get(move.answer);
      if (!answer) return 'unknown-answer';
      const { isOpen, holds, missing } = answerState(plan, step, answer, facts);
      if (isOpen) return null;
      return holds && missing.length === 0 ? 'owed' : 'shut';
    }
    case 'enter': {
      const fact = plan.facts.get(move.fact);
      if (!fact) return 'unknown-fact';
      if (!step.enterable.get(move.fact)?.(facts)) return 'not-here';
      return isInDomain(fact, move.value) ? null : 'bad-value';
    }
    case 'event': {
      const event = plan.events.get(move.event);
      if (!event) return 'unknown-event';
      if (!step.events.includes(event)) return 'not-here';
      if (!event.when(facts)) return 'shut';
      return routeOfEvent(plan, event, facts) ? null : 'owed';
    }
    case 'objection': {
      const objection = plan.objections.get(move.objection);
      if (!objection) return 'unknown-objection';
      if (!step.objections.includes(objection)) return 'not-here';
      return objection.when(facts) ? null : 'shut';
    }
    case 'unlisted':
      if (fallbackOf(step.step) === undefined) return 'not-here';
      return mayBeUnlisted(plan, step, facts) ? null : 'owed';
    default:
      return 'not-here';
  }
}

function acceptedIntake(plan: CallPlan, intake: Facts): Facts {
  const accepted: Record<string, FactValue> = {};
  for (const fact of plan.facts.values()) {
    const value = Object.hasOwn(intake, fact.id) ? intake[fact.id] : undefined;
    if (fact.from !== 'intake' || fact.personal === true || value === undefined) continue;
    if (isInDomain(fact, value)) accepted[fact.id] = value;
  }
  return accepted;
}

/** Key of the innermost state: here always the id of a step, as no state of a call is parallel. */
function leafOf(value: CallSnapshot['value']): string {
  let inner: StateValue | undefined = value;
  let key = '';
  while (inner !== undefined) {
    if (typeof inner === 'string') return inner;
    const [entry]: [string, StateValue | undefined][] = Object.entries(inner);
    key = entry?.[0] ?? key;
    inner = entry?.[1];
  }
  return key;
}
