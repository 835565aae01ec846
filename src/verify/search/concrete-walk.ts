// One call walked on the model, with real facts instead of sets of them: what the live monitors watch.
// In: a model and moves. Out: where the call stands, and the moments on the way. Does not explore.
import type { Clock } from '@/machines/graph/clock';
import { clockOfEntry } from '@/machines/graph/move';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Facts } from '@/scripts/language/fact';
import { offsetOf } from '@/scripts/language/values/moment-limits';
import type { Assignments } from '@/scripts/language/step';
import { PLAYED_AT, valueInModel } from '../model/facts/present-samples';
import type { Formula } from '../model/formula';
import type { Edge, Location, TransitionSystem } from '../model/transition-system';
import type { Moment } from '../model/happens';
import type { PlayableMove } from './shortest-call';
import type { Change, Valuation } from '../sets/valuation-sets';

/** Where a call stands in the model. */
export interface ModelState {
  readonly location: number;
  readonly valuation: Valuation;
}

/** Something that happened, with the facts right after it. */
export interface TraceEvent {
  readonly moment: Moment;
  readonly valuation: Valuation;
}

/** What one move, or the beginning of a call, did: everything that happened on the way, and where the call now stands. */
export interface StepResult {
  readonly modelState: ModelState;
  readonly events: readonly TraceEvent[];
}

/** A move, and of a recorded one its time: dates that are entered in it are compared with that. */
export type WalkedMove = PlayableMove & { readonly at?: number };

/** The beginning of a call, its dates compared with the clock. Intake values outside of a fact's domain count as not given. */
export function beginCall(model: TransitionSystem, intake: Facts, clock: Clock): StepResult {
  const kept = model.facts.map((fact) => {
    const given = fact.fact.from === 'intake' && Object.hasOwn(intake, fact.id) ? (intake[fact.id] ?? null) : undefined;
    if (given === undefined) return fact.classOf(initialValue(fact.fact));
    const offsetMinutes = offsetOf(fact.fact, { facts: intake, offsetMinutes: clock.offsetMinutes });
    return fact.classOf(valueInModel(fact.fact, given, { now: clock.now, offsetMinutes }));
  });
  const valuation = [...kept, ...model.radices.slice(kept.length).map(() => 0)];
  const arrived = locationAt(model, model.start);
  const rest = settled(model, { location: model.start, valuation });
  return { modelState: rest.modelState, events: [{ moment: { edge: null, arrived }, valuation }, ...rest.events] };
}

/** The result of one move; null when the model does not allow it here. */
export function followMove(
  model: TransitionSystem,
  { location, valuation }: ModelState,
  move: WalkedMove,
): StepResult | null {
  for (const edge of locationAt(model, location).edges) {
    if (!holdsFor(edge.guard, valuation)) continue;
    if (edge.label.kind === 'inherit') {
      const found = followMove(model, { location: edge.to, valuation: changed(valuation, edge.updates) }, move);
      if (found !== null) return found;
    } else if (isMove(edge, move)) return taken(model, entered(model, valuation, edge, move), edge);
  }
  return null;
}

/** What would happen if the call were closed here and now, with some facts assumed first. */
export function closeNow(model: TransitionSystem, { valuation }: ModelState, assumed: Assignments): StepResult | null {
  const location = model.locations.findIndex(({ kind }) => kind === 'closing');
  if (location === -1) return null;
  const facts = model.facts.map((fact, index) => {
    const value = assumed[fact.id];
    const isConstant = value !== undefined && (value === null || typeof value !== 'object');
    return isConstant ? fact.classOf(value) : (valuation[index] ?? 0);
  });
  return settled(model, { location, valuation: [...facts, ...valuation.slice(facts.length)] });
}

/** Whether a formula holds for one valuation. */
export function holdsFor(formula: Formula, valuation: Valuation): boolean {
  switch (formula.kind) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'has':
      return formula.values[valuation[formula.fact] ?? -1] === true;
    case 'all':
      return formula.parts.every((part) => holdsFor(part, valuation));
    case 'any':
      return formula.parts.some((part) => holdsFor(part, valuation));
    case 'not':
      return !holdsFor(formula.part, valuation);
  }
}

function taken(model: TransitionSystem, valuation: Valuation, edge: Edge): StepResult {
  const { to, stays } = edge;
  const arrived = stays ? null : locationAt(model, to);
  const rest = stays ? null : settled(model, { location: to, valuation });
  const first: TraceEvent = { moment: { edge, arrived }, valuation };
  return { modelState: rest?.modelState ?? { location: to, valuation }, events: [first, ...(rest?.events ?? [])] };
}

/** Walks on through forks, returns and the closing. */
function settled(model: TransitionSystem, modelState: ModelState): StepResult {
  const { kind, edges } = locationAt(model, modelState.location);
  if (kind !== 'fork' && kind !== 'closing') return { modelState, events: [] };
  const edge = edges.find(({ guard }) => holdsFor(guard, modelState.valuation));
  // A fork whose way out would close what is still owed is not passed.
  if (edge === undefined) return { modelState, events: [] };
  return taken(model, changed(modelState.valuation, edge.updates), edge);
}

/** A choice of the agent becomes the entered value; everything else is a map. */
function entered(model: TransitionSystem, valuation: Valuation, edge: Edge, move: WalkedMove): Valuation {
  if (move.kind !== 'enter') return changed(valuation, edge.updates);
  const index = model.facts.findIndex(({ id }) => id === move.fact);
  const kept = model.facts[index];
  if (kept === undefined) return valuation;
  const clock = move.at === undefined ? PLAYED_AT : clockOfEntry({ ...move, at: move.at });
  const value = kept.classOf(valueInModel(kept.fact, move.value, clock));
  return valuation.map((old, at) => (at === index ? value : old));
}

function changed(valuation: Valuation, changes: readonly Change[]): Valuation {
  if (changes.length === 0) return valuation;
  const after = [...valuation];
  for (const change of changes) {
    if (change.kind === 'map') after[change.fact] = change.map[after[change.fact] ?? 0] ?? 0;
  }
  return after;
}

function isMove({ label }: Edge, move: PlayableMove): boolean {
  switch (label.kind) {
    case 'answer':
      return move.kind === 'answer' && label.answer === move.answer;
    case 'enter':
      return move.kind === 'enter' && label.fact === move.fact && (label.task === null || label.isTick === move.value);
    case 'event':
      return move.kind === 'event' && label.event === move.event;
    case 'objection':
      return move.kind === 'objection' && label.objection === move.objection;
    case 'unlisted':
      return move.kind === 'unlisted';
    case 'pass':
    case 'inherit':
      return false;
  }
}

function locationAt(model: TransitionSystem, index: number): Location {
  const location = model.locations[index];
  if (location === undefined) throw new RangeError(`no location ${index}`);
  return location;
}
