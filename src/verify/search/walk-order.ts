// In which order a search should walk the locations of a model. In: a model. Out: the locations in that order.
// Only decides speed: any order is exact.
import type { TransitionSystem } from '../model/transition-system';

/**
 * A loop of the flow is settled before anything that follows it is walked at all: strongly connected components in
 * topological order (Tarjan 1972), and within one the order of the script.
 */
export function walkOrder({ locations }: TransitionSystem): readonly number[] {
  const components = componentsOf(locations.map(({ edges }) => edges.map(({ to }) => to)));
  // Tarjan finds what follows first.
  const componentOf = (location: number) => components[location] ?? 0;
  return [...locations.keys()].sort((a, b) => componentOf(b) - componentOf(a) || a - b);
}

/** Number of the component of each node; a component has a greater number than those it leads to. */
function componentsOf(successors: readonly (readonly number[])[]): readonly number[] {
  const search = new ComponentSearch(successors);
  for (const root of successors.keys()) search.walkFrom(root);
  return [...search.component];
}

/** Tarjan's search with a path of its own: a script may be deeper than the stack of the engine. */
class ComponentSearch {
  readonly component: Int32Array;
  private readonly found: Int32Array;
  private readonly low: Int32Array;
  private readonly nextEdge: Int32Array;
  /** Nodes that belong to no component yet. */
  private readonly open: number[] = [];
  private readonly path: number[] = [];
  private visited = 0;
  private components = 0;

  constructor(private readonly successors: readonly (readonly number[])[]) {
    const count = successors.length;
    this.component = new Int32Array(count).fill(-1);
    this.found = new Int32Array(count).fill(-1);
    this.low = new Int32Array(count);
    this.nextEdge = new Int32Array(count);
  }

  walkFrom(root: number): void {
    if (this.found[root] !== -1) return;
    this.enter(root);
    for (let node = this.path.at(-1); node !== undefined; node = this.path.at(-1)) {
      if (!this.goOn(node)) this.leave(node);
    }
  }

  /** Follows the next edge of a node; false when it has no more. */
  private goOn(node: number): boolean {
    const edge = this.nextEdge[node] ?? 0;
    const to = this.successors[node]?.[edge];
    if (to === undefined) return false;
    this.nextEdge[node] = edge + 1;
    if (this.found[to] === -1) this.enter(to);
    else if (this.component[to] === -1) this.lower(node, this.found[to] ?? 0);
    return true;
  }

  private enter(node: number): void {
    this.found[node] = this.visited;
    this.low[node] = this.visited;
    this.visited += 1;
    this.open.push(node);
    this.path.push(node);
  }

  private leave(node: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent !== undefined) this.lower(parent, this.low[node] ?? 0);
    if (this.low[node] !== this.found[node]) return;
    for (let member = this.open.pop(); member !== undefined; member = this.open.pop()) {
      this.component[member] = this.components;
      if (member === node) break;
    }
    this.components += 1;
  }

  private lower(node: number, bound: number): void {
    this.low[node] = Math.min(this.low[node] ?? 0, bound);
  }
}
