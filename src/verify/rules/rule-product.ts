// A model walked together with one monitor: where the atoms of a rule split a set of facts, the walk splits with it.
// In: a set space and a monitor. Out: successors of a location and monitor state. Does not search.
import type { Edge } from '../model/transition-system';
import { AtomSets } from '../model/atom-sets';
import type { PerMoment } from '../model/per-moment';
import type { Monitor } from './monitor';
import type { SetSpace } from '../sets/set-space';

/** A location together with the state of the monitor there. */
export interface ProductState {
  readonly location: number;
  readonly state: number;
}

/** Valuations that arrive at a place. */
export interface Arrival<S> extends ProductState {
  readonly set: S;
}

/** After a moment the monitor is in this state exactly where the facts lie within the limit. */
export interface NextState<S> {
  readonly state: number;
  readonly limit: S;
}

export class RuleProduct<S> {
  private readonly moments: PerMoment<Regions<S>>;
  private readonly unmoved = new Map<number, readonly NextState<S>[]>();

  constructor(
    readonly space: SetSpace<S>,
    readonly monitor: Monitor,
    private readonly atoms = new AtomSets(space),
  ) {
    this.moments = atoms.perMoment(monitor.atoms, (edge) => this.regionsAfter(edge));
  }

  /** The beginning of every call that the rule speaks of. */
  starts(): readonly Arrival<S>[] {
    const { model } = this.space;
    const { when } = this.monitor.rule;
    const all = this.space.setOf(model.initial);
    const set = when === undefined ? all : this.space.within(all, model.formulaOf(when));
    return this.arrivals(model.start, set, this.grouped(this.monitor.start, this.regionsAfter(null)));
  }

  /** Where an edge leads from some valuations at a place. */
  follow(place: ProductState, set: S, edge: Edge): readonly Arrival<S>[] {
    const image = this.space.image(set, edge);
    return this.space.sets.isNone(image) ? [] : this.arrivals(edge.to, image, this.outcomes(place.state, edge));
  }

  /** The states that the monitor may be in after an edge, from one state; they share out all facts. */
  outcomes(state: number, edge: Edge): readonly NextState<S>[] {
    if (!edge.isMoment) {
      const same = this.unmoved.get(state) ?? [{ state, limit: this.space.sets.all }];
      this.unmoved.set(state, same);
      return same;
    }
    const regions = this.moments.after(edge);
    const known = regions.outcomes.get(state) ?? this.grouped(state, regions);
    regions.outcomes.set(state, known);
    return known;
  }

  private regionsAfter(edge: Edge | null): Regions<S> {
    const { sets } = this.space;
    let parts: readonly Region<S>[] = [{ limit: sets.all, truth: [] }];
    for (const atom of this.monitor.atoms) {
      const holds = this.atoms.after(atom, edge);
      parts = parts.flatMap(({ limit, truth }) =>
        [
          { limit: sets.both(limit, holds), truth: [...truth, true] },
          { limit: sets.minus(limit, holds), truth: [...truth, false] },
        ].filter((part) => !sets.isNone(part.limit)),
      );
    }
    return { parts, outcomes: new Map() };
  }

  private grouped(state: number, { parts }: Regions<S>): readonly NextState<S>[] {
    const { sets } = this.space;
    const limits = new Map<number, S>();
    for (const { limit, truth } of parts) {
      const next = this.monitor.step(state, truth);
      const known = limits.get(next);
      limits.set(next, known === undefined ? limit : sets.either(known, limit));
    }
    const [only] = limits.keys();
    if (limits.size === 1 && only !== undefined) return [{ state: only, limit: sets.all }];
    return Array.from(limits, ([next, limit]) => ({ state: next, limit }));
  }

  private arrivals(location: number, set: S, outcomes: readonly NextState<S>[]): readonly Arrival<S>[] {
    const { sets } = this.space;
    return outcomes.flatMap(({ state, limit }) => {
      const part = sets.both(set, limit);
      return sets.isNone(part) ? [] : [{ location, state, set: part }];
    });
  }
}

/** Facts under which each atom of a monitor is true or false. */
interface Region<S> {
  readonly limit: S;
  readonly truth: readonly boolean[];
}

/** The regions of a moment, and what they mean for states of the monitor as far as it was asked. */
interface Regions<S> {
  readonly parts: readonly Region<S>[];
  readonly outcomes: Map<number, readonly NextState<S>[]>;
}
