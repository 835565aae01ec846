// A model walked together with one monitor: where the atoms of a rule split a set of facts, the walk splits with it.
// In: a set space and a monitor. Out: successors of a node and monitor state. Does not search.
import type { Edge } from './model';
import { atomAt } from './moment';
import type { Formula } from './formula';
import type { Monitor } from './monitor';
import type { SetSpace } from './set-space';

/** A location with the state of the monitor there. */
export interface Place {
  readonly location: number;
  readonly state: number;
}

/** Valuations that arrive at a place. */
export interface Arrival<S> extends Place {
  readonly set: S;
  readonly isTriggered: boolean;
}

export class RuleProduct<S> {
  private readonly atomsOfEdge = new Map<Edge, readonly Formula[]>();

  constructor(
    readonly space: SetSpace<S>,
    readonly monitor: Monitor,
  ) {}

  /** The beginning of every call that the rule speaks of. */
  starts(): readonly Arrival<S>[] {
    const { model } = this.space;
    const { when } = this.monitor.rule;
    const all = this.space.setOf(model.initial);
    const set = when === undefined ? all : this.space.within(all, model.formulaOf(when));
    const arrived = this.space.at(model.start);
    const atoms = this.monitor.atoms.map((atom) => atomAt(model, atom, { edge: null, arrived }));
    return this.split(model.start, this.monitor.start, set, atoms);
  }

  /** Where an edge leads from some valuations at a place. */
  follow(place: Place, set: S, edge: Edge): readonly Arrival<S>[] {
    const image = this.space.image(set, edge);
    if (this.space.sets.isNone(image)) return [];
    const location = edge.to === 'stay' ? place.location : edge.to;
    if (edge.label.kind === 'inherit') return [{ location, state: place.state, set: image, isTriggered: false }];
    return this.split(location, place.state, image, this.atomsAt(edge));
  }

  private atomsAt(edge: Edge): readonly Formula[] {
    const known = this.atomsOfEdge.get(edge);
    if (known !== undefined) return known;
    const arrived = edge.to === 'stay' ? null : this.space.at(edge.to);
    const atoms = this.monitor.atoms.map((atom) => atomAt(this.space.model, atom, { edge, arrived }));
    this.atomsOfEdge.set(edge, atoms);
    return atoms;
  }

  private split(location: number, state: number, set: S, atoms: readonly Formula[]): readonly Arrival<S>[] {
    const { sets } = this.space;
    let parts: { readonly set: S; readonly truth: readonly boolean[] }[] = [{ set, truth: [] }];
    for (const atom of atoms) {
      parts = parts.flatMap((part) => {
        if (atom.kind === 'always' || atom.kind === 'never') {
          return [{ set: part.set, truth: [...part.truth, atom.kind === 'always'] }];
        }
        const inside = this.space.within(part.set, atom);
        const outside = sets.minus(part.set, inside);
        return [
          ...(sets.isNone(inside) ? [] : [{ set: inside, truth: [...part.truth, true] }]),
          ...(sets.isNone(outside) ? [] : [{ set: outside, truth: [...part.truth, false] }]),
        ];
      });
    }
    return parts.map((part) => ({
      location,
      state: this.monitor.step(state, part.truth),
      set: part.set,
      isTriggered: part.truth[this.monitor.trigger] === true,
    }));
  }
}
