// A model walked together with one monitor: where the atoms of a rule split a set of facts, the walk splits with it.
// In: a set space and a monitor. Out: successors of a location and monitor state. Does not search.
import type { Edge } from './model';
import { AtomSets, type PerMoment } from './moment';
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
  private readonly moments: PerMoment<Outcome<S>>;

  constructor(
    readonly space: SetSpace<S>,
    readonly monitor: Monitor,
    private readonly atoms = new AtomSets(space),
  ) {
    this.moments = atoms.perMoment(monitor.atoms, (edge) => this.outcome(edge));
  }

  /** The beginning of every call that the rule speaks of. */
  starts(): readonly Arrival<S>[] {
    const { model } = this.space;
    const { when } = this.monitor.rule;
    const all = this.space.setOf(model.initial);
    const set = when === undefined ? all : this.space.within(all, model.formulaOf(when));
    return this.split(model.start, this.monitor.start, set, this.outcome(null).atoms);
  }

  /** Where an edge leads from some valuations at a place. */
  follow(place: Place, set: S, edge: Edge): readonly Arrival<S>[] {
    const image = this.space.image(set, edge);
    if (this.space.sets.isNone(image)) return [];
    const location = edge.to;
    const state = this.stateAfter(place.state, edge);
    if (state !== null) return [{ location, state, set: image }];
    return this.split(location, place.state, image, this.moments.after(edge).atoms);
  }

  /** The state of the monitor after an edge; null when it depends on the facts. */
  stateAfter(state: number, edge: Edge): number | null {
    if (!edge.isMoment) return state;
    const { truth } = this.moments.after(edge);
    return truth === null ? null : this.monitor.step(state, truth);
  }

  private outcome(edge: Edge | null): Outcome<S> {
    const { sets } = this.space;
    const atoms = this.monitor.atoms.map((atom) => this.atoms.after(atom, edge));
    const isPlain = atoms.every((atom) => sets.isNone(atom) || sets.isSame(atom, sets.all));
    return { atoms, truth: isPlain ? atoms.map((atom) => !sets.isNone(atom)) : null };
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

/** Where the atoms of a monitor hold after an edge; their truth where it is the same for all facts. */
interface Outcome<S> {
  readonly atoms: readonly S[];
  readonly truth: readonly boolean[] | null;
}
