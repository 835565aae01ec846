// In which order a search should walk the locations of a model. In: a model. Out: the locations in that order.
// Only decides speed: any order is exact.
import type { Model } from '../model/transition-system';

/**
 * A loop of the flow is settled before anything that follows it is walked at all: strongly connected components in
 * topological order (Tarjan 1972), and within one the order of the script.
 */
export function walkOrder({ locations }: Model): readonly number[] {
  const components = componentsOf(locations.map(({ edges }) => edges.map(({ to }) => to)));
  // Tarjan finds what follows first.
  const componentOf = (location: number) => components[location] ?? 0;
  return [...locations.keys()].sort((a, b) => componentOf(b) - componentOf(a) || a - b);
}

/** Number of the component of each node; a component has a greater number than those it leads to. */
function componentsOf(successors: readonly (readonly number[])[]): readonly number[] {
  const count = successors.length;
  const found = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const nextEdge = new Int32Array(count);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let components = 0;
  const enter = (node: number): void => {
    found[node] = visited;
    low[node] = visited;
    visited += 1;
    open.push(node);
    path.push(node);
  };
  const lower = (node: number, bound: number): void => {
    low[node] = Math.min(low[node] ?? 0, bound);
  };
  for (let root = 0; root < count; root += 1) {
    if (found[root] === -1) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = nextEdge[node] ?? 0;
      const to = successors[node]?.[edge];
      if (to !== undefined) {
        nextEdge[node] = edge + 1;
        if (found[to] === -1) enter(to);
        else if (component[to] === -1) lower(node, found[to] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent, low[node] ?? 0);
      if (low[node] !== found[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = components;
        if (member === node) break;
      }
      components += 1;
    }
  }
  return [...component];
}
