// From which reached facts a goal can still be reached. In: an exploration and goal sets. Out: sets by location.
import { Agenda, type Exploration } from './explore';
import type { Edge } from './model';
import type { SetSpace } from './set-space';

interface Incoming {
  readonly from: number;
  readonly edge: Edge;
}

/** Least fixed point backwards over the edges that `follows` admits, kept within the reached sets. */
export function canReach<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  goal: (location: number) => S,
  follows: (edge: Edge) => boolean,
): readonly S[] {
  const { sets, model } = space;
  const incoming: Incoming[][] = model.locations.map(() => []);
  model.locations.forEach((location, from) => {
    for (const edge of location.edges) {
      if (follows(edge)) incoming[edge.to === 'stay' ? from : edge.to]?.push({ from, edge });
    }
  });
  const good = model.locations.map(() => sets.none);
  const waiting = model.locations.map(() => sets.none);
  const agenda = new Agenda();
  const add = (location: number, set: S): void => {
    const known = good[location] ?? sets.none;
    const fresh = sets.minus(sets.both(set, reached[location] ?? sets.none), known);
    if (sets.isNone(fresh)) return;
    good[location] = sets.either(known, fresh);
    waiting[location] = sets.either(waiting[location] ?? sets.none, fresh);
    agenda.add(location, -location);
  };
  for (const location of model.locations.keys()) add(location, goal(location));
  for (let location = agenda.take(); location !== null; location = agenda.take()) {
    const front = waiting[location] ?? sets.none;
    waiting[location] = sets.none;
    for (const { from, edge } of incoming[location] ?? []) add(from, space.preimage(front, edge));
  }
  return good;
}
