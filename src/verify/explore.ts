// Which facts can hold where: the exact reachable set of every location. In: a set space. Out: reachable sets.
// Does not judge them.
import type { SetSpace } from './set-space';

/** Reachable valuations by location. */
export type Exploration<S> = readonly S[];

/** Least fixed point of all edges from the starting facts. */
export function explore<S>(space: SetSpace<S>): Exploration<S> {
  const { sets, model } = space;
  const reached = model.locations.map(() => sets.none);
  const waiting = model.locations.map(() => sets.none);
  const agenda = new Agenda();

  const arrive = (location: number, set: S): void => {
    const known = reached[location] ?? sets.none;
    const fresh = sets.minus(set, known);
    if (sets.isNone(fresh)) return;
    reached[location] = sets.either(known, fresh);
    waiting[location] = sets.either(waiting[location] ?? sets.none, fresh);
    agenda.add(location, location);
  };

  arrive(model.start, space.setOf(model.initial));
  for (let location = agenda.take(); location !== null; location = agenda.take()) {
    const front = waiting[location] ?? sets.none;
    waiting[location] = sets.none;
    for (const edge of space.at(location).edges) {
      const image = space.image(front, edge);
      if (!sets.isNone(image)) arrive(edge.to === 'stay' ? location : edge.to, image);
    }
  }
  return reached;
}

/** Work in the order of the script, each item at most once at a time: few passes over a mostly forward flow. */
export class Agenda {
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
