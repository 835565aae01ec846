// Which facts can hold where: the exact reachable set of every location. In: a set space. Out: reachable sets.
// Does not judge them.
import type { Edge } from '../model/transition-system';
import type { SetSpace } from '../sets/set-space';
import type { GrowingSets } from '../sets/valuation-sets';

/** Reachable valuations by location. */
export type Exploration<S> = readonly S[];

/** Least fixed point of all edges from the starting facts, or from those that `when` admits. */
export function explore<S>(space: SetSpace<S>, start: S = space.setOf(space.model.initial)): Exploration<S> {
  const walk = new Walk(space);
  walk.arrive(space.model.start, start);
  for (let location = walk.next(); location !== null; location = walk.next()) {
    const front = walk.take(location);
    for (const edge of space.at(location).edges) walk.follow(front, edge);
  }
  return space.model.locations.map((_location, index) => walk.at(index));
}

/** The growing sets of a fixed point, and the locations that still have something to pass on. */
export class Walk<S> {
  private readonly growing: GrowingSets<S>;
  private readonly agenda: Agenda;

  /** `direction` −1 works from the end of the script to its beginning. */
  constructor(
    private readonly space: SetSpace<S>,
    direction: 1 | -1 = 1,
  ) {
    this.growing = space.sets.growing(space.model.locations.length);
    this.agenda = new Agenda(direction === 1 ? space.order : space.order.toReversed());
  }

  arrive(location: number, set: S): void {
    this.note(location, this.growing.add(location, set));
  }

  /** Passes a set on along an edge, as far as what arrives lies within the limit. */
  follow(set: S, edge: Edge, limit = this.space.sets.all): void {
    const { to, updates } = edge;
    this.note(to, this.growing.addAfter(to, set, this.space.guardOf(edge), updates, limit));
  }

  /** Passes a set back along an edge, as far as it lies within the limit. */
  trace(set: S, edge: Edge, limit: S): void {
    const { from, updates } = edge;
    this.note(from, this.growing.addBefore(from, set, this.space.guardOf(edge), updates, limit));
  }

  next(): number | null {
    return this.agenda.take();
  }

  /** What has come to a location; valid until something is taken again. */
  take(location: number): S {
    return this.growing.take(location);
  }

  /** Everything known of the location. */
  at(location: number): S {
    return this.growing.at(location);
  }

  private note(location: number, isGrown: boolean): void {
    if (isGrown) this.agenda.add(location);
  }
}

/** Work in a given order, each item at most once at a time: few passes over a mostly forward flow. */
class Agenda {
  private readonly rankOf: Int32Array;
  private readonly isIn: Uint8Array;
  private lowest: number;

  constructor(private readonly order: readonly number[]) {
    this.rankOf = new Int32Array(order.length);
    order.forEach((item, rank) => {
      this.rankOf[item] = rank;
    });
    this.isIn = new Uint8Array(order.length);
    this.lowest = order.length;
  }

  add(item: number): void {
    const rank = this.rankOf[item] ?? 0;
    this.isIn[rank] = 1;
    if (rank < this.lowest) this.lowest = rank;
  }

  take(): number | null {
    const rank = this.isIn.indexOf(1, this.lowest);
    if (rank === -1) return null;
    this.isIn[rank] = 0;
    this.lowest = rank + 1;
    return this.order[rank] ?? null;
  }
}
