// A model walked together with one monitor: where the atoms of a rule split a set of facts, the walk splits with it.
// In: a set space and a monitor. Out: successors of a location and monitor state. Does not search.
import type { Edge } from './model';
import { AtomSets } from './moment';
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
}

export class RuleProduct<S> {
  private readonly atoms: AtomSets<S>;
  private readonly atomsOfEdge = new Map<Edge, readonly S[]>();

  constructor(
    readonly space: SetSpace<S>,
    readonly monitor: Monitor,
  ) {
    this.atoms = new AtomSets(space);
  }

  /** The beginning of every call that the rule speaks of. */
  starts(): readonly Arrival<S>[] {
    const { model } = this.space;
    const { when } = this.monitor.rule;
    const all = this.space.setOf(model.initial);
    const set = when === undefined ? all : this.space.within(all, model.formulaOf(when));
    return this.split(model.start, this.monitor.start, set, this.atomsAfter(null));
  }

  /** Where an edge leads from some valuations at a place. */
  follow(place: Place, set: S, edge: Edge): readonly Arrival<S>[] {
    const image = this.space.image(set, edge);
    if (this.space.sets.isNone(image)) return [];
    const location = edge.to === 'stay' ? place.location : edge.to;
    if (edge.label.kind === 'inherit') return [{ location, state: place.state, set: image }];
    const known = this.atomsOfEdge.get(edge) ?? this.atomsAfter(edge);
    this.atomsOfEdge.set(edge, known);
    return this.split(location, place.state, image, known);
  }

  private atomsAfter(edge: Edge | null): readonly S[] {
    return this.monitor.atoms.map((atom) => this.atoms.after(atom, edge));
  }

  private split(location: number, state: number, set: S, atoms: readonly S[]): readonly Arrival<S>[] {
    const { sets } = this.space;
    let parts: { readonly set: S; readonly truth: readonly boolean[] }[] = [{ set, truth: [] }];
    for (const atom of atoms) {
      parts = parts.flatMap((part) => {
        const inside = sets.both(part.set, atom);
        const outside = sets.minus(part.set, atom);
        return [
          ...(sets.isNone(inside) ? [] : [{ set: inside, truth: [...part.truth, true] }]),
          ...(sets.isNone(outside) ? [] : [{ set: outside, truth: [...part.truth, false] }]),
        ];
      });
    }
    return parts.map((part) => ({ location, state: this.monitor.step(state, part.truth), set: part.set }));
  }
}
