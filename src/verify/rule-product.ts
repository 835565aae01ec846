// A model walked together with one monitor: where the atoms of a rule split a set of facts, the walk splits with it.
// In: a set space and a monitor. Out: successors of a node and monitor state. Does not search.
import type { Edge } from './model';
import { atomAt } from './moment';
import type { Formula } from './formula';
import type { Monitor } from './monitor';
import type { Node, NodeSpace } from './explore';
import type { SetSpace } from './set-space';

/** A node with the state of the monitor there. */
export interface Place {
  readonly node: Node;
  readonly state: number;
}

/** Valuations that arrive at a place. */
export interface Arrival<S> extends Place {
  readonly set: S;
  readonly isTriggered: boolean;
}

export class RuleProduct<S> {
  private readonly atomsOfEdge = new Map<Edge, Map<number, readonly Formula[]>>();

  constructor(
    readonly space: SetSpace<S>,
    readonly nodes: NodeSpace,
    readonly monitor: Monitor,
  ) {}

  /** The beginning of every call that the rule speaks of. */
  starts(): readonly Arrival<S>[] {
    const { model } = this.space;
    const node = this.nodes.node(model.start, -1);
    const { when } = this.monitor.rule;
    const all = this.space.setOf(model.initial);
    const set = when === undefined ? all : this.space.within(all, model.formulaOf(when));
    const arrived = this.nodes.locationOf(node);
    const atoms = this.monitor.atoms.map((atom) => atomAt(model, atom, { edge: null, arrived }));
    return this.split(node, this.monitor.start, set, atoms);
  }

  /** Where an edge leads from some valuations at a place. */
  follow(place: Place, set: S, edge: Edge): readonly Arrival<S>[] {
    const image = this.space.image(set, edge);
    if (this.space.sets.isNone(image)) return [];
    const target = this.nodes.target(place.node, edge);
    return this.split(target, place.state, image, this.atomsAt(edge, target));
  }

  private atomsAt(edge: Edge, target: Node): readonly Formula[] {
    const location = edge.to === 'stay' ? -1 : target.location;
    let byLocation = this.atomsOfEdge.get(edge);
    if (byLocation === undefined) {
      byLocation = new Map();
      this.atomsOfEdge.set(edge, byLocation);
    }
    const known = byLocation.get(location);
    if (known !== undefined) return known;
    const arrived = location === -1 ? null : this.nodes.locationOf(target);
    const atoms = this.monitor.atoms.map((atom) => atomAt(this.space.model, atom, { edge, arrived }));
    byLocation.set(location, atoms);
    return atoms;
  }

  private split(node: Node, state: number, set: S, atoms: readonly Formula[]): readonly Arrival<S>[] {
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
      node,
      state: this.monitor.step(state, part.truth),
      set: part.set,
      isTriggered: part.truth[this.monitor.trigger] === true,
    }));
  }
}
