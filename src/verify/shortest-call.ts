// The shortest call that reaches a goal: starting facts and moves that the real machine can replay. Breadth first over
// sets, then back along concrete valuations. In: a rule product and a goal. Out: a playable call, or null.
import type { Move } from '@/machines/journal';
import { initialValue } from '@/scripts/fact-domain';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { EdgeLabel, Model } from './model';
import { BAD } from './monitor';
import type { Arrival, Place, RuleProduct } from './rule-product';
import type { Valuation } from './valuation-sets';

/** A move as a finding carries it: without its time. */
export type PlayableMove = Move extends infer M ? (M extends unknown ? Omit<M, 'at'> : never) : never;

/** A call that can be played in the agent's screen. */
export interface Playable {
  readonly intake: Facts;
  readonly moves: readonly PlayableMove[];
}

/** Tells which of the valuations that arrive at a place are the goal. */
export type Goal<S> = (location: number, state: number, set: S) => S;

interface Entry<S> extends Place {
  set: S;
}

/** What the calls of one length reach for the first time. */
type Layer<S> = Map<number, Entry<S>>;

/** Breadth first over the calls of a product. Layers are made as they are needed and kept, so that many goals share them. */
export class ShortestCalls<S> {
  private readonly layers: Layer<S>[] = [];
  private readonly seen = new Map<number, S>();

  constructor(private readonly product: RuleProduct<S>) {}

  /** Counts moves; walking through forks is free. Null when the goal cannot be reached. */
  to(goal: Goal<S>): Playable | null {
    const { sets } = this.product.space;
    for (let depth = 0; ; depth += 1) {
      const layer = this.layers[depth] ?? this.nextLayer();
      if (layer.size === 0) return null;
      for (const entry of layer.values()) {
        const hit = goal(entry.location, entry.state, entry.set);
        if (!sets.isNone(hit)) return this.trace(entry, sets.pick(hit), depth);
      }
    }
  }

  private nextLayer(): Layer<S> {
    const { product } = this;
    const last = this.layers.at(-1);
    const arrivals: Arrival<S>[] = last === undefined ? [...product.starts()] : [];
    for (const entry of last?.values() ?? []) {
      if (entry.state === BAD) continue;
      for (const edge of product.space.at(entry.location).edges) {
        if (!isFreeEdge(edge.label)) arrivals.push(...product.follow(entry, entry.set, edge));
      }
    }
    const layer = this.settled(arrivals);
    this.layers.push(layer);
    return layer;
  }

  /** The layer of some arrivals, walked on along free edges. */
  private settled(arrivals: Arrival<S>[]): Layer<S> {
    const { space } = this.product;
    const { sets } = space;
    const layer: Layer<S> = new Map();
    for (const arrival of arrivals) {
      const key = keyOf(arrival);
      const known = this.seen.get(key) ?? sets.none;
      const fresh = sets.minus(arrival.set, known);
      if (sets.isNone(fresh)) continue;
      this.seen.set(key, sets.either(known, fresh));
      const entry = layer.get(key);
      if (entry === undefined) layer.set(key, { location: arrival.location, state: arrival.state, set: fresh });
      else entry.set = sets.either(entry.set, fresh);
      if (arrival.state === BAD) continue;
      for (const edge of space.at(arrival.location).edges) {
        if (isFreeEdge(edge.label)) arrivals.push(...this.product.follow(arrival, fresh, edge));
      }
    }
    return layer;
  }

  private trace(goalPlace: Place, goalValuation: Valuation, goalDepth: number): Playable {
    const { space } = this.product;
    const moves: PlayableMove[] = [];
    let place = goalPlace;
    let valuation = goalValuation;
    // A move out of a hub is made on the step that entered the hub.
    let fromHub: { label: EdgeLabel; after: Valuation } | null = null;
    for (let depth = goalDepth; ; ) {
      const before = this.predecessor(place, valuation, depth);
      if (before === null) break;
      const { label } = before;
      if (label.kind === 'inherit') {
        if (fromHub !== null) moves.unshift(moveOf(space.model, fromHub.label, before.at, fromHub.after));
        fromHub = null;
      } else if (label.kind !== 'pass') {
        if (space.at(before.place.location).kind === 'hub') fromHub = { label, after: valuation };
        else moves.unshift(moveOf(space.model, label, before.at, valuation));
        depth -= 1;
      }
      place = before.place;
      valuation = before.valuation;
    }
    return { intake: intakeOf(space.model, valuation), moves };
  }

  private predecessor(place: Place, valuation: Valuation, depth: number) {
    const { space } = this.product;
    const { sets } = space;
    const only = sets.only(valuation);
    for (const { entry, edge } of this.incoming(place.location, depth)) {
      const pre = sets.both(space.preimage(only, edge), entry.set);
      if (sets.isNone(pre)) continue;
      const leads = this.product
        .follow(entry, pre, edge)
        .some((arrival) => arrival.state === place.state && !sets.isNone(sets.both(arrival.set, only)));
      if (!leads) continue;
      const at = space.at(entry.location).id;
      return {
        place: { location: entry.location, state: entry.state },
        valuation: sets.pick(pre),
        label: edge.label,
        at,
      };
    }
    return null;
  }

  /** Edges into a location that free steps of the same layer, or moves out of the layer before, may have taken. */
  private *incoming(location: number, depth: number) {
    for (const [offset, isFree] of [
      [0, true],
      [-1, false],
    ] as const) {
      for (const entry of this.layers[depth + offset]?.values() ?? []) {
        if (entry.state === BAD) continue;
        for (const edge of this.product.space.at(entry.location).edges) {
          const leads = (edge.to === 'stay' ? entry.location : edge.to) === location;
          if (leads && isFreeEdge(edge.label) === isFree) yield { entry, edge };
        }
      }
    }
  }
}

/** Taking the edge is no move of anybody. */
function isFreeEdge(label: EdgeLabel): boolean {
  return label.kind === 'pass' || label.kind === 'inherit';
}

function keyOf(place: Place): number {
  return place.location * 257 + place.state + 1;
}

function moveOf(model: Model, label: EdgeLabel, step: string, after: Valuation): PlayableMove {
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

function sampleOf(model: Model, id: string, valuation: Valuation): FactValue {
  const index = model.facts.findIndex((fact) => fact.id === id);
  return model.facts[index]?.classes[valuation[index] ?? -1]?.sample ?? null;
}

/** Real starting values: those of the kept facts, and the plainest ones of the rest. */
function intakeOf(model: Model, valuation: Valuation): Facts {
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
