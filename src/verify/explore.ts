// Which facts can hold where: the exact reachable set of every location. In: a set space. Out: reachable sets.
// Does not judge them.
import type { SetSpace } from './set-space';

/** Reachable valuations by location. */
export type Exploration<S> = readonly S[];

/** Least fixed point of all edges from the starting facts, or from those that `when` admits. */
export function explore<S>(space: SetSpace<S>, start: S = space.setOf(space.model.initial)): Exploration<S> {
  const walk = new Walk(space);
  walk.arrive(space.model.start, start);
  for (let location = walk.next(); location !== null; location = walk.next()) {
    const front = walk.front(location);
    for (const edge of space.at(location).edges) {
      walk.arrive(edge.to === 'stay' ? location : edge.to, space.image(front, edge));
    }
  }
  return walk.reached;
}

/** The growing sets of a fixed point, and the locations that still have something to pass on. */
export class Walk<S> {
  readonly reached: S[];
  private readonly agenda = new Agenda();

  /** `direction` −1 works from the end of the script to its beginning. */
  constructor(
    private readonly space: SetSpace<S>,
    private readonly direction: 1 | -1 = 1,
  ) {
    this.reached = space.model.locations.map(() => space.sets.none);
  }

  arrive(location: number, set: S): void {
    const { sets } = this.space;
    if (sets.isNone(set)) return;
    const known = this.front(location);
    const all = sets.either(known, set);
    if (sets.isSame(all, known)) return;
    this.reached[location] = all;
    this.agenda.add(location, location * this.direction);
  }

  next(): number | null {
    return this.agenda.take();
  }

  /** Everything known of the location: passing on what is not new costs less than telling it apart. */
  front(location: number): S {
    return this.reached[location] ?? this.space.sets.none;
  }
}

/** Work in the order of the script, each item at most once at a time: few passes over a mostly forward flow. */
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
