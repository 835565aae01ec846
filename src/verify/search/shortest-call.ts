// The shortest call that reaches a goal: starting facts and moves that the real machine can replay. Breadth first over
// sets, then back along concrete valuations. In: a rule product and a goal. Out: a playable call, or null.
import type { Move } from '@/machines/graph/move';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Edge, EdgeLabel, TransitionSystem } from '../model/transition-system';
import { BAD } from '../rules/monitor';
import type { Arrival, ProductState, RuleProduct } from '../rules/rule-product';
import type { GrowingSets, Valuation } from '../sets/valuation-sets';

/** A move as a finding carries it: without its time. */
export type PlayableMove = Move extends infer M ? (M extends unknown ? Omit<M, 'at'> : never) : never;

/** A call that can be played in the agent's screen. */
export interface Playable {
  readonly intake: Facts;
  readonly moves: readonly PlayableMove[];
}

/** Tells which of the valuations that arrive at a place are the goal. */
export type Goal<S> = (location: number, state: number, set: S) => S;

/**
 * Breadth first over the calls of a product, a length at a time; what is first reached by calls of each length is kept, so
 * that many goals share the search.
 */
export class ShortestCalls<S> {
  /** By length, what calls of that length reach: what is new, or everything known where that costs less. */
  private readonly levels: (readonly Arrival<S>[])[] = [];
  private readonly reached = new Map<number, GrowingSets<S>>();

  constructor(private readonly product: RuleProduct<S>) {}

  /** Counts moves; walking through forks is free. Null when the goal cannot be reached. */
  to(goal: Goal<S>): Playable | null {
    const { sets } = this.product.space;
    for (let length = 0; ; length += 1) {
      const level = this.levels[length] ?? this.grow();
      if (level.length === 0) return null;
      for (const arrival of level) {
        const hit = goal(arrival.location, arrival.state, arrival.set);
        if (!sets.isNone(hit)) return this.trace(arrival, sets.pick(hit), length);
      }
    }
  }

  /** Calls that are one move longer. */
  private grow(): readonly Arrival<S>[] {
    const { product } = this;
    const { space } = product;
    const level: Arrival<S>[] = [];
    const waiting = new Map<number, ProductState>();
    const note = (state: number, location: number, isGrown: boolean): void => {
      if (isGrown) waiting.set(location * STATES + state + 1, { location, state });
    };
    const arrive = ({ location, state, set }: Arrival<S>): void => {
      note(state, location, this.reachedIn(state).add(location, set));
    };
    const follow = (arrival: Arrival<S>, isFree: boolean): void => {
      if (arrival.state === BAD) return;
      for (const edge of space.at(arrival.location).edges) {
        if (isFreeEdge(edge.label) !== isFree) continue;
        const { to, updates } = edge;
        const guard = space.guardOf(edge);
        for (const { state, limit } of product.outcomes(arrival.state, edge)) {
          note(state, to, this.reachedIn(state).addAfter(to, arrival.set, guard, updates, limit));
        }
      }
    };
    const before = this.levels.at(-1);
    if (before === undefined) product.starts().forEach(arrive);
    else for (const arrival of before) follow(arrival, false);
    // What comes to a place after its turn is waiting again, at the end of the map.
    for (const [key, { location, state }] of waiting) {
      waiting.delete(key);
      const arrival = { location, state, set: space.sets.keep(this.reachedIn(state).take(location)) };
      level.push(arrival);
      follow(arrival, true);
    }
    this.levels.push(level);
    return level;
  }

  private reachedIn(state: number): GrowingSets<S> {
    const { sets, model } = this.product.space;
    const known = this.reached.get(state) ?? sets.growing(model.locations.length);
    this.reached.set(state, known);
    return known;
  }

  private trace(goalPlace: ProductState, goalValuation: Valuation, goalLength: number): Playable {
    const { space } = this.product;
    const moves: PlayableMove[] = [];
    let place = goalPlace;
    let valuation = goalValuation;
    // A move out of a hub is made on the step that entered the hub.
    let fromHub: { label: EdgeLabel; after: Valuation } | null = null;
    for (let length = goalLength; ; ) {
      const before = this.predecessor(place, valuation, length);
      if (before === null) break;
      const { label } = before;
      const at = space.at(before.place.location).id;
      if (label.kind === 'inherit') {
        if (fromHub !== null) moves.unshift(moveOf(space.model, fromHub.label, at, fromHub.after));
        fromHub = null;
      } else if (label.kind !== 'pass') {
        if (space.at(before.place.location).kind === 'hub') fromHub = { label, after: valuation };
        else moves.unshift(moveOf(space.model, label, at, valuation));
        length -= 1;
      }
      place = before.place;
      valuation = before.valuation;
    }
    return { intake: intakeOf(space.model, valuation), moves };
  }

  /** One step back: along a free edge within the same length, or along a move from calls that are one shorter. */
  private predecessor(place: ProductState, valuation: Valuation, length: number): Predecessor | null {
    const only = this.product.space.sets.only(valuation);
    return this.stepInto(place, only, length, true) ?? this.stepInto(place, only, length - 1, false);
  }

  /** The first step from calls of a length into exactly one valuation at a place. */
  private stepInto(place: ProductState, only: S, length: number, isFree: boolean): Predecessor | null {
    const { space } = this.product;
    for (const origin of this.levels[length] ?? []) {
      if (origin.state === BAD) continue;
      for (const edge of space.at(origin.location).edges) {
        if (edge.to !== place.location || isFreeEdge(edge.label) !== isFree) continue;
        const valuation = this.comesFrom(origin, edge, place, only);
        if (valuation !== null) return { place: origin, valuation, label: edge.label };
      }
    }
    return null;
  }

  /** A valuation at `origin` that the edge leads into the wanted one, in the wanted state of the monitor; null if none. */
  private comesFrom(origin: Arrival<S>, edge: Edge, place: ProductState, only: S): Valuation | null {
    const { space } = this.product;
    const { sets } = space;
    const before = sets.both(space.preimage(only, edge), origin.set);
    if (sets.isNone(before)) return null;
    const arrivals = this.product.follow(origin, before, edge);
    const leads = arrivals.some((arrival) => arrival.state === place.state && sets.meets(arrival.set, only));
    return leads ? sets.pick(before) : null;
  }
}

/** Where a shortest call was one step before. */
interface Predecessor {
  readonly place: ProductState;
  readonly valuation: Valuation;
  readonly label: EdgeLabel;
}

/** No monitor has more states; the bad one is −1. */
const STATES = 257;

/** Taking the edge is no move of anybody. */
export function isFreeEdge(label: EdgeLabel): boolean {
  return label.kind === 'pass' || label.kind === 'inherit';
}

function moveOf(model: TransitionSystem, label: EdgeLabel, step: string, after: Valuation): PlayableMove {
  switch (label.kind) {
    case 'answer':
      return { kind: 'answer', step, answer: label.answer };
    case 'enter':
      return {
        kind: 'enter',
        step,
        fact: label.fact,
        value: label.task === null ? sampleOf(model, label.fact, after) : label.isTick,
      };
    case 'event':
      return { kind: 'event', step, event: label.event };
    case 'objection':
      return { kind: 'objection', step, objection: label.objection };
    case 'unlisted':
      return { kind: 'unlisted', step, said: '' };
    case 'pass':
    case 'inherit':
      throw new Error('nobody moves along this edge');
  }
}

function sampleOf(model: TransitionSystem, id: string, valuation: Valuation): FactValue {
  const index = model.facts.findIndex((fact) => fact.id === id);
  if (index === -1) return unreadValue(model, id);
  return model.facts[index]?.classes[valuation[index] ?? -1]?.sample ?? null;
}

/** Any value does for a fact that no condition reads. */
function unreadValue(model: TransitionSystem, id: string): FactValue {
  const fact = model.script.facts.find((candidate) => candidate.id === id);
  return fact === undefined ? null : initialValue(fact);
}

/** Real starting values: those of the kept facts, and the plainest ones of the rest. */
function intakeOf(model: TransitionSystem, valuation: Valuation): Facts {
  const intake: Record<string, FactValue> = {};
  for (const fact of model.script.facts) {
    if (fact.from !== 'intake' || fact.personal === true) continue;
    const isKept = model.facts.some((kept) => kept.id === fact.id);
    intake[fact.id] = isKept ? sampleOf(model, fact.id, valuation) : plainValue(fact);
  }
  return intake;
}

function plainValue(fact: Fact): FactValue {
  const initial = initialValue(fact);
  if (initial !== null || fact.required !== true || fact.kind !== 'choice') return initial;
  return fact.values[0]?.id ?? null;
}
