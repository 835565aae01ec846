// Which facts can hold where: the exact reachable set of every node, where a node is a location and, inside a branch,
// the step to return to. In: a set space. Out: reachable sets. Does not judge them.
import type { Edge, Location, Model } from './model';
import type { SetSpace } from './set-space';

/** A location together with the step that an open branch will return to; `back` is -1 in the flow. */
export interface Node {
  readonly id: number;
  readonly location: number;
  readonly back: number;
}

/** Numbers nodes as they are met, and tells where an edge leads. */
export class NodeSpace {
  readonly nodes: Node[] = [];
  private readonly ids = new Map<number, number>();

  constructor(readonly model: Model) {}

  node(location: number, back: number): Node {
    const key = location * (this.model.locations.length + 1) + back + 1;
    const known = this.ids.get(key);
    const found = known === undefined ? undefined : this.nodes[known];
    if (found !== undefined) return found;
    const node = { id: this.nodes.length, location, back };
    this.nodes.push(node);
    this.ids.set(key, node.id);
    return node;
  }

  at(id: number): Node {
    const node = this.nodes[id];
    if (node === undefined) throw new RangeError(`no node ${id}`);
    return node;
  }

  locationOf(node: Node): Location {
    const location = this.model.locations[node.location];
    if (location === undefined) throw new RangeError(`no location ${node.location}`);
    return location;
  }

  /** The node that an edge leads to; the same node for an edge that stays. */
  target(node: Node, edge: Edge): Node {
    if (edge.to === 'stay') return node;
    if (edge.to === 'return') return this.node(node.back, -1);
    const isBranch = this.model.locations[edge.to]?.branch !== null;
    const back = node.back === -1 ? node.location : node.back;
    return this.node(edge.to, isBranch ? back : -1);
  }

  /** Every edge that leaves a node. */
  *edges(node: Node): Generator<Edge> {
    const location = this.locationOf(node);
    yield* location.edges;
    yield* location.inherited;
  }
}

/** Reachable valuations by node id. */
export interface Exploration<S> {
  readonly nodes: NodeSpace;
  readonly reached: readonly S[];
}

/** Least fixed point of all edges from the starting facts. */
export function explore<S>(space: SetSpace<S>): Exploration<S> {
  const { sets, model } = space;
  const nodes = new NodeSpace(model);
  const reached: S[] = [];
  const waiting: S[] = [];
  const queue = new Agenda();

  const arrive = (node: Node, set: S): void => {
    const fresh = sets.minus(set, reached[node.id] ?? sets.none);
    if (sets.isNone(fresh)) return;
    reached[node.id] = sets.either(reached[node.id] ?? sets.none, fresh);
    waiting[node.id] = sets.either(waiting[node.id] ?? sets.none, fresh);
    queue.add(node.id, node.back === -1 ? node.location : node.back);
  };

  arrive(nodes.node(model.start, -1), space.setOf(model.initial));
  for (let id = queue.take(); id !== null; id = queue.take()) {
    const node = nodes.at(id);
    const front = waiting[id] ?? sets.none;
    waiting[id] = sets.none;
    for (const edge of nodes.edges(node)) {
      const image = space.image(front, edge);
      if (!sets.isNone(image)) arrive(nodes.target(node, edge), image);
    }
  }
  return { nodes, reached };
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
