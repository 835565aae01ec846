// From which reached facts a goal can still be reached. In: an exploration and goal sets. Out: sets by node id.
import { Agenda, type Exploration, type Node } from './explore';
import type { Edge } from './model';
import type { SetSpace } from './set-space';

interface Incoming {
  readonly from: Node;
  readonly edge: Edge;
}

/** Least fixed point backwards over the edges that `follows` admits, kept within the reached sets. */
export function canReach<S>(
  space: SetSpace<S>,
  exploration: Exploration<S>,
  goal: (node: Node) => S,
  follows: (node: Node, edge: Edge) => boolean,
): readonly S[] {
  const { sets } = space;
  const { nodes, reached } = exploration;
  const incoming: Incoming[][] = nodes.nodes.map(() => []);
  for (const node of [...nodes.nodes]) {
    for (const edge of nodes.edges(node)) {
      if (edge.to === 'return' && node.back === -1) continue;
      if (follows(node, edge)) incoming[nodes.target(node, edge).id]?.push({ from: node, edge });
    }
  }
  const good: S[] = [];
  const waiting: S[] = [];
  const agenda = new Agenda();
  const add = (node: Node, set: S): void => {
    const fresh = sets.minus(sets.both(set, reached[node.id] ?? sets.none), good[node.id] ?? sets.none);
    if (sets.isNone(fresh)) return;
    good[node.id] = sets.either(good[node.id] ?? sets.none, fresh);
    waiting[node.id] = sets.either(waiting[node.id] ?? sets.none, fresh);
    agenda.add(node.id, -node.location);
  };
  for (const node of nodes.nodes) add(node, goal(node));
  for (let id = agenda.take(); id !== null; id = agenda.take()) {
    const front = waiting[id] ?? sets.none;
    waiting[id] = sets.none;
    for (const { from, edge } of incoming[id] ?? []) add(from, space.preimage(front, edge));
  }
  return nodes.nodes.map((node) => good[node.id] ?? sets.none);
}
