// Which facts can hold where: the exact reachable set of every location. In: a set space. Out: reachable sets.
// Does not judge them.
import type { Edge } from './model';
import type { SetSpace } from './set-space';
import type { GrowingSets } from './valuation-sets';

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
  private readonly agenda = new Agenda();

  /** `direction` −1 works from the end of the script to its beginning. */
  constructor(
    private readonly space: SetSpace<S>,
    private readonly direction: 1 | -1 = 1,
  ) {
    this.growing = space.sets.growing(space.model.locations.length);
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
    if (isGrown) this.agenda.add(location, (this.space.order[location] ?? 0) * this.direction);
  }
}

/** Work by rank, each item at most once at a time: few passes over a mostly forward flow. */
class Agenda {
  private readonly heap: number[] = [];
  private readonly rank: number[] = [];
  private readonly isIn: boolean[] = [];

  add(item: number, rank: number): void {
    if (this.isIn[item] === true) return;
    this.isIn[item] = true;
    this.rank[item] = rank;
    this.heap.push(item);
    for (let child = this.heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.isBefore(child, parent)) break;
      this.swap(child, parent);
      child = parent;
    }
  }

  take(): number | null {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return null;
    this.isIn[first] = false;
    if (this.heap.length === 0) return first;
    this.heap[0] = last;
    for (let parent = 0; ; ) {
      const left = parent * 2 + 1;
      const right = left + 1;
      let least = parent;
      if (left < this.heap.length && this.isBefore(left, least)) least = left;
      if (right < this.heap.length && this.isBefore(right, least)) least = right;
      if (least === parent) return first;
      this.swap(parent, least);
      parent = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    return (this.rank[this.heap[a] ?? 0] ?? 0) < (this.rank[this.heap[b] ?? 0] ?? 0);
  }

  private swap(a: number, b: number): void {
    const held = this.heap[a] ?? 0;
    this.heap[a] = this.heap[b] ?? 0;
    this.heap[b] = held;
  }
}
