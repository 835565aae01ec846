// The shortest call that reaches a goal: starting facts and moves that the real machine can replay. Breadth first over
// sets, then back along concrete valuations. In: a rule product and a goal. Out: a playable call, or null.
import type { Move } from '@/machines/journal';
import { initialValue } from '@/scripts/fact-domain';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Node } from './explore';
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
export type Goal<S> = (node: Node, state: number, set: S) => S;

interface Entry<S> extends Place {
  set: S;
}

type Layer<S> = Map<number, Entry<S>>;

/** Counts moves; walking through forks is free. Null when the goal cannot be reached. */
export function shortestCall<S>(product: RuleProduct<S>, goal: Goal<S>): Playable | null {
  const { space, nodes } = product;
  const { sets } = space;
  const seen = new Map<number, S>();
  const layers: Layer<S>[] = [];

  for (let arrivals: readonly Arrival<S>[] = product.starts(); arrivals.length > 0; ) {
    const layer: Layer<S> = new Map();
    layers.push(layer);
    const found = settle(arrivals, layer);
    if (found !== null) return trace(found.place, found.valuation);
    const next: Arrival<S>[] = [];
    for (const entry of layer.values()) {
      if (isTransient(entry.node)) continue;
      for (const edge of nodes.edges(entry.node)) next.push(...product.follow(entry, entry.set, edge));
    }
    arrivals = next;
  }
  return null;

  /** Puts arrivals into the layer, walks on through forks, and stops at the first goal. */
  function settle(arrivals: readonly Arrival<S>[], layer: Layer<S>): { place: Place; valuation: Valuation } | null {
    const queue = [...arrivals];
    for (let arrival = queue.shift(); arrival !== undefined; arrival = queue.shift()) {
      const key = keyOf(arrival);
      const fresh = sets.minus(arrival.set, seen.get(key) ?? sets.none);
      if (sets.isNone(fresh)) continue;
      seen.set(key, sets.either(seen.get(key) ?? sets.none, fresh));
      const entry = layer.get(key);
      if (entry === undefined) layer.set(key, { node: arrival.node, state: arrival.state, set: fresh });
      else entry.set = sets.either(entry.set, fresh);
      const hit = goal(arrival.node, arrival.state, fresh);
      if (!sets.isNone(hit)) return { place: arrival, valuation: sets.pick(hit) };
      if (isTransient(arrival.node) && arrival.state !== BAD) {
        for (const edge of nodes.edges(arrival.node)) queue.push(...product.follow(arrival, fresh, edge));
      }
    }
    return null;
  }

  function isTransient(node: Node): boolean {
    const { kind } = nodes.locationOf(node);
    return kind === 'fork' || kind === 'closing';
  }

  function trace(goalPlace: Place, goalValuation: Valuation): Playable {
    const moves: PlayableMove[] = [];
    let place = goalPlace;
    let valuation = goalValuation;
    for (let depth = layers.length - 1; ; ) {
      const before = predecessor(place, valuation, depth);
      if (before === null) break;
      if (before.label.kind !== 'pass') {
        moves.unshift(moveOf(space.model, before.label, before.at, valuation));
        depth -= 1;
      }
      place = before.place;
      valuation = before.valuation;
    }
    return { intake: intakeOf(space.model, valuation), moves };
  }

  function predecessor(place: Place, valuation: Valuation, depth: number) {
    const only = sets.only(valuation);
    const candidates: Entry<S>[] = [
      ...[...(layers[depth]?.values() ?? [])].filter((entry) => isTransient(entry.node)),
      ...[...(layers[depth - 1]?.values() ?? [])].filter((entry) => !isTransient(entry.node)),
    ];
    for (const entry of candidates) {
      for (const edge of nodes.edges(entry.node)) {
        if (nodes.target(entry.node, edge).id !== place.node.id) continue;
        const pre = sets.both(space.preimage(only, edge), entry.set);
        if (sets.isNone(pre)) continue;
        const leads = product
          .follow(entry, pre, edge)
          .some((arrival) => arrival.state === place.state && !sets.isNone(sets.both(arrival.set, only)));
        if (leads) {
          const at = nodes.locationOf(entry.node).id;
          return { place: { node: entry.node, state: entry.state }, valuation: sets.pick(pre), label: edge.label, at };
        }
      }
    }
    return null;
  }
}

function keyOf(place: Place): number {
  return place.node.id * 257 + place.state + 1;
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
      throw new Error('walking through a fork is no move');
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
