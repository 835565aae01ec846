// From which facts a goal can still be reached. In: an exploration, goals and the edges that may be used. Out: sets by
// location, within the exploration.
import { type Exploration, Walk } from './explore';
import type { Edge } from './model';
import type { SetSpace } from './set-space';

/** What counts on the way back along one edge, as sets of the facts after it. */
export interface Way<S> {
  /** Taking the edge to these facts is the goal itself. */
  readonly goal: S;
  /** Taking the edge to these facts leads on to a goal further on; null when the edge may not be used. */
  readonly through: S | null;
}

/** Least fixed point backwards, kept within the reached sets. */
export function canReach<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  goal: (location: number) => S,
  wayOf: (edge: Edge) => Way<S>,
): readonly S[] {
  const { sets, model } = space;
  const walk = new Walk(space, -1);
  const incoming: { readonly from: number; readonly edge: Edge; readonly through: S }[][] = model.locations.map(
    () => [],
  );
  const arrive = (location: number, set: S): void => {
    if (!sets.isNone(set)) walk.arrive(location, sets.both(set, reached[location] ?? sets.none));
  };
  model.locations.forEach((location, from) => {
    arrive(from, goal(from));
    if (sets.isNone(reached[from] ?? sets.none)) return;
    for (const edge of location.edges) {
      const way = wayOf(edge);
      if (!sets.isNone(way.goal)) arrive(from, space.preimage(way.goal, edge));
      if (way.through !== null)
        incoming[edge.to === 'stay' ? from : edge.to]?.push({ from, edge, through: way.through });
    }
  });
  for (let location = walk.next(); location !== null; location = walk.next()) {
    const front = walk.front(location);
    for (const { from, edge, through } of incoming[location] ?? []) {
      arrive(from, space.preimage(sets.both(front, through), edge));
    }
  }
  return walk.reached;
}
