// Where a call stands, and the one way to move it. In: a compiled script, a state, a move. Out: the next state or a
// refusal. Pure: a state is never changed, a refused move leaves it as it was.
import { initialTransition, type StateValue, transition } from 'xstate';
import { initialValue, isInDomain } from '@/scripts/language/values/fact-domain';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Result } from '@/scripts/language/result';
import type { Phase } from '@/scripts/language/flow';
import type { CallPlan, ClosingRowPlan, StepPlan } from '../plan/call-plan';
import { decidingRow } from '../graph/closing-row';
import type { Clock } from '../graph/clock';
import { decideMove, type Refusal } from '../graph/decide';
import type { Entered } from '../graph/facts-after';
import { type Landing, landingOf, type Position } from '../graph/landing';
import { clockOfEntry, type Move } from '../graph/move';
import { presentFacts, presentOf } from '../graph/present-facts';
import { type CallMachineEvent, type CallOutput, type CallSnapshot } from './call-machine';
import type { CompiledScript } from './compile-script';

/** A call at one moment. */
export interface CallState {
  readonly snapshot: CallSnapshot;
  readonly place: Place;
}

/**
 * The step the call stands on, or the row it was closed with. Inside a branch, `left` is the step of the flow that was left, and
 * `returnsTo` the step that the branch was opened from: the same, unless that was a branch in its turn.
 */
export type Place =
  | {
      readonly kind: 'step';
      readonly step: StepPlan;
      readonly left: StepPlan | null;
      readonly returnsTo: StepPlan | null;
    }
  | { readonly kind: 'closed'; readonly row: ClosingRowPlan };

/** What was decided of a move before the machine makes it. */
export interface DecidedMove {
  readonly event: CallMachineEvent;
  readonly landing: Landing;
  /** Id of the transition. */
  readonly taken: string;
}

/**
 * A call at its first step. Of `intake`, the values that belong to non-personal intake facts are taken; the other facts
 * start as the script says. So does an intake fact that is left empty. Dates are compared with the clock at which the call begins.
 */
export function startCall(compiled: CompiledScript, intake: Facts, clock: Clock): CallState {
  const { plan, machine } = compiled;
  const accepted = acceptedIntake(plan, intake);
  const sides = presentFacts(plan.graph.comparedDates, plan.facts, accepted, clock);
  const [snapshot] = initialTransition(machine, { intake: { ...accepted, ...sides } });
  return callStateOf(compiled, snapshot);
}

/**
 * The state after a move, or why it cannot be made, whatever the move names. With a clock, dates are held to their limits;
 * without one they are taken as they were recorded. Where a date stands against the present is read off the move itself.
 * @throws `MachineFault` when the machine does not do what was decided: a bug.
 */
export function advance(
  compiled: CompiledScript,
  state: CallState,
  move: Move,
  clock?: Clock,
): Result<CallState, Refusal> {
  const decided = decideAt(compiled.plan, state, move, clock);
  if (!decided.ok) return decided;
  const [snapshot] = transition(compiled.machine, state.snapshot, decided.value.event);
  return { ok: true, value: agreedState(compiled, snapshot, decided.value) };
}

/** The machine did something else than was decided. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
}

/** The state around a snapshot that a decided move led to. @throws `MachineFault` when it is not where the move leads. */
export function agreedState(
  compiled: CompiledScript,
  snapshot: CallSnapshot,
  { landing, taken }: DecidedMove,
): CallState {
  const { context, status } = snapshot;
  if (status !== 'active' && status !== 'done') throw new MachineFault(`The machine is "${status}" after "${taken}"`);
  const state = callStateOf(compiled, snapshot);
  const isThere =
    landing.kind === 'closed'
      ? state.place.kind === 'closed' && state.place.row.node === landing.row
      : state.place.kind === 'step' &&
        state.place.step.node === landing.step &&
        isSameList(context.returns, landing.returns);
  if (context.taken !== taken || !isThere || !isSameFacts(context.facts, landing.facts)) {
    throw new MachineFault(`The machine does not stand where "${taken}" leads`);
  }
  return state;
}

/** What a move means where the call stands. */
export function decideAt(plan: CallPlan, state: CallState, move: Move, clock?: Clock): Result<DecidedMove, Refusal> {
  const at = positionOf(state);
  if (at === null) return { ok: false, error: 'closed' };
  const decision = decideMove(plan, at, move, clock);
  if (!decision.ok) return decision;
  const entered = move.kind === 'enter' ? enteredBy(plan, move) : null;
  const landing = landingOf(plan, at, decision.value, entered);
  return { ok: true, value: { event: eventOf(plan, move), landing, taken: decision.value.id } };
}

/** Where a call stands in its graph; null when it is closed. */
export function positionOf({ place, snapshot }: CallState): Position | null {
  if (place.kind === 'closed') return null;
  return { step: place.step.node, returns: snapshot.context.returns, facts: snapshot.context.facts };
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

/** Names where a live machine stands: equal keys, same step in the same branch. */
export function stateKey(snapshot: CallSnapshot): string {
  return snapshot.status === 'active' ? JSON.stringify(snapshot.value) : snapshot.status;
}

/** Phase of the call; inside a branch, of the step of the flow that was left. */
export function phaseOf({ place }: CallState): Phase | 'closed' {
  if (place.kind === 'closed') return 'closed';
  const { home } = place.left ?? place.step;
  return home.kind === 'stage' ? home.stage.phase : 'live';
}

/** What a move enters; of a date also where it stands by the clock of the move. */
function enteredBy(plan: CallPlan, move: Extract<Move, { kind: 'enter' }>): Entered {
  const fact = plan.facts.get(move.fact);
  const side = fact === undefined ? null : presentOf(fact, move.value, clockOfEntry(move));
  return { fact: move.fact, value: move.value, side };
}

/** The event of the machine that a move stands for. */
export function eventOf(plan: CallPlan, move: Move): CallMachineEvent {
  switch (move.kind) {
    case 'answer':
      return { type: `answer.${move.step}.${move.answer}` };
    case 'enter':
      return { type: `enter.${move.fact}`, value: move.value, side: enteredBy(plan, move).side };
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
  const { facts, returns } = snapshot.context;
  if (snapshot.status === 'done') {
    const row = plan.closing.get(decidingRow(plan, facts).row.id);
    if (!row) throw new Error('The call was closed with no row of the script');
    return { snapshot, place: { kind: 'closed', row } };
  }
  const step = plan.steps.get(leafOf(snapshot.value));
  if (!step) throw new Error('The call stands on no step of the script');
  const remembered = (id: string | undefined) => (id === undefined ? null : (plan.steps.get(id) ?? null));
  return {
    snapshot,
    place: { kind: 'step', step, left: remembered(returns[0]), returnsTo: remembered(returns.at(-1)) },
  };
}

function acceptedIntake(plan: CallPlan, intake: Facts): Facts {
  const accepted: Record<string, FactValue> = {};
  for (const fact of plan.facts.values()) {
    const value = Object.hasOwn(intake, fact.id) ? intake[fact.id] : undefined;
    if (fact.from !== 'intake' || fact.personal === true || value === undefined) continue;
    // A field left empty is no answer: the form gives the initial value for it.
    if (isInDomain(fact, value)) accepted[fact.id] = value ?? initialValue(fact);
  }
  return accepted;
}

function isSameFacts(one: Facts, other: Facts): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place]);
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
