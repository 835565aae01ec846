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

/** What calls reach at a place, as it grows with their length. */
interface History<S> extends Place {
  readonly stages: { readonly length: number; readonly set: S }[];
}

/**
 * Breadth first over the calls of a product. What calls of at most some length reach is kept, so that many goals share
 * the search; passing on all of it costs less than telling apart what is new.
 */
export class ShortestCalls<S> {
  /** Places that calls of this length reach with new facts. */
  private readonly grown: ReadonlySet<History<S>>[] = [];
  private readonly histories = new Map<number, History<S>>();

  constructor(private readonly product: RuleProduct<S>) {}

  /** Counts moves; walking through forks is free. Null when the goal cannot be reached. */
  to(goal: Goal<S>): Playable | null {
    const { sets } = this.product.space;
    for (let length = 0; ; length += 1) {
      const grown = this.grown[length] ?? this.grow();
      if (grown.size === 0) return null;
      for (const history of grown) {
        const hit = goal(history.location, history.state, this.within(history, length));
        if (!sets.isNone(hit)) return this.trace(history, sets.pick(hit), length);
      }
    }
  }

  /** What calls of at most this length reach at a place. */
  private within({ stages }: History<S>, length: number): S {
    return stages.findLast((stage) => stage.length <= length)?.set ?? this.product.space.sets.none;
  }

  /** Calls that are one move longer. */
  private grow(): ReadonlySet<History<S>> {
    const { product } = this;
    const { sets, model } = product.space;
    const length = this.grown.length;
    const grown = new Set<History<S>>();
    const waiting: History<S>[] = [];
    const arrive = (arrival: Arrival<S>): void => {
      const key = arrival.location * STATES + arrival.state + 1;
      const history = this.histories.get(key) ?? { location: arrival.location, state: arrival.state, stages: [] };
      this.histories.set(key, history);
      const last = history.stages.at(-1);
      const set = last === undefined ? arrival.set : sets.either(last.set, arrival.set);
      if (last !== undefined && sets.isSame(last.set, set)) return;
      if (last?.length === length) history.stages.pop();
      history.stages.push({ length, set });
      grown.add(history);
      waiting.push(history);
    };
    const follow = (history: History<S>, before: number, isFree: boolean): void => {
      if (history.state === BAD) return;
      for (const edge of model.locations[history.location]?.edges ?? []) {
        if (isFreeEdge(edge.label) === isFree) {
          for (const arrival of product.follow(history, this.within(history, before), edge)) arrive(arrival);
        }
      }
    };
    if (length === 0) for (const arrival of product.starts()) arrive(arrival);
    for (const history of this.grown[length - 1] ?? []) follow(history, length - 1, false);
    for (const history of waiting) follow(history, length, true);
    this.grown.push(grown);
    return grown;
  }

  private trace(goalPlace: Place, goalValuation: Valuation, goalLength: number): Playable {
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
  private predecessor(place: Place, valuation: Valuation, length: number) {
    const { space } = this.product;
    const { sets } = space;
    const only = sets.only(valuation);
    for (const isFree of [true, false]) {
      for (const history of this.grown[isFree ? length : length - 1] ?? []) {
        if (history.state === BAD) continue;
        for (const edge of space.at(history.location).edges) {
          if (edge.to !== place.location || isFreeEdge(edge.label) !== isFree) continue;
          const pre = sets.both(space.preimage(only, edge), this.within(history, isFree ? length : length - 1));
          if (sets.isNone(pre)) continue;
          const leads = this.product
            .follow(history, pre, edge)
            .some((arrival) => arrival.state === place.state && !sets.isNone(sets.both(arrival.set, only)));
          if (leads) return { place: history, valuation: sets.pick(pre), label: edge.label };
        }
      }
    }
    return null;
  }
}

/** No monitor has more states; the bad one is −1. */
const STATES = 257;

/** Taking the edge is no move of anybody. */
function isFreeEdge(label: EdgeLabel): boolean {
  return label.kind === 'pass' || label.kind === 'inherit';
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
  if (index === -1) return unreadValue(model, id);
  return model.facts[index]?.classes[valuation[index] ?? -1]?.sample ?? null;
}

/** Any value does for a fact that no condition reads. */
function unreadValue(model: Model, id: string): FactValue {
  const fact = model.script.facts.find((candidate) => candidate.id === id);
  return fact === undefined ? null : initialValue(fact);
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
