// From which facts a goal can still be reached. In: an exploration, goals and the edges that may be used. Out: sets by
// location, within the exploration.
import { type Exploration, Walk } from './explore';
import type { Edge } from './model';
import type { SetSpace } from './set-space';

/** Least fixed point backwards, kept within the reached sets. `through` bounds the facts after an edge that is used. */
export function canReach<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  goal: (location: number) => S,
  through: (edge: Edge) => S,
): Exploration<S> {
  const { sets, model } = space;
  const reachedAt = (location: number) => reached[location] ?? sets.none;
  const goals = model.locations.map((_location, index) => goal(index));
  const isSure = sureOf(space, goals, through);
  const isOpen = (location: number) => isSure[location] !== true && !sets.isNone(reachedAt(location));
  const open = model.locations.flatMap((_location, index) => (isOpen(index) ? [index] : []));
  if (open.length === 0) return reached;
  const walk = new Walk(space, -1);
  const incoming: { readonly from: number; readonly edge: Edge; readonly limit: S }[][] = model.locations.map(() => []);
  for (const from of open) {
    walk.arrive(from, sets.both(goals[from] ?? sets.none, reachedAt(from)));
    for (const edge of space.at(from).edges) {
      const limit = through(edge);
      if (sets.isNone(limit)) continue;
      const to = edge.to === 'stay' ? from : edge.to;
      if (isSure[to] === true) walk.trace(from, sets.both(reachedAt(to), limit), edge, reachedAt(from));
      else incoming[to]?.push({ from, edge, limit });
    }
  }
  for (let location = walk.next(); location !== null; location = walk.next()) {
    const front = walk.take(location);
    for (const { from, edge, limit } of incoming[location] ?? []) {
      walk.trace(from, sets.both(front, limit), edge, reachedAt(from));
    }
  }
  return model.locations.map((_location, index) => (isSure[index] === true ? reachedAt(index) : walk.at(index)));
}

/** Locations from which the goal can be reached whatever the facts are, along edges that are always open. */
function sureOf<S>({ sets, model }: SetSpace<S>, goals: readonly S[], through: (edge: Edge) => S): readonly boolean[] {
  const isSure = goals.map((goal) => sets.isSame(goal, sets.all));
  const waiting = isSure.flatMap((is, index) => (is ? [index] : []));
  const incoming = model.locations.map((): number[] => []);
  model.locations.forEach(({ edges }, from) => {
    for (const edge of edges) {
      const isOpen = edge.to !== 'stay' && edge.guard.kind === 'always';
      if (isOpen && sets.isSame(through(edge), sets.all)) incoming[edge.to]?.push(from);
    }
  });
  for (const location of waiting) {
    for (const from of incoming[location] ?? []) {
      if (isSure[from] === true) continue;
      isSure[from] = true;
      waiting.push(from);
    }
  }
  return isSure;
}
