// From which facts a goal can still be reached. In: an exploration, goals and the edges that may be used. Out: sets by
// location, within the exploration.
import { type Exploration, Walk } from './explore';
import type { Edge, TransitionSystem } from '../model/transition-system';
import type { SetSpace } from '../sets/set-space';

/** Least fixed point backwards, kept within the reached sets. `through` bounds the facts after an edge that is used. */
export function canReach<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  goal: (location: number) => S,
  through: (edge: Edge) => S,
): Exploration<S> {
  return finished(searchBack(space, reached, goal, through));
}

/** What a search that can be done by turns finds when it is given all of them. */
export function finished<R>(search: Generator<undefined, R>): R {
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}

/** The same search, one location at a time. */
export function* searchBack<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  goal: (location: number) => S,
  through: (edge: Edge) => S,
): Generator<undefined, Exploration<S>> {
  const { sets, model } = space;
  const reachedAt = (location: number) => reached[location] ?? sets.none;
  const goals = model.locations.map((_location, index) => goal(index));
  // Some places lead to the goal whatever the facts are, along edges that are always open.
  const isSure = leadingTo(
    model,
    goals.map((set) => sets.isSame(set, sets.all)),
    (edge) => edge.guard.kind === 'always' && sets.isSame(through(edge), sets.all),
  );
  if (!isSure.includes(false)) return reached;
  const walk = new Walk(space, -1);
  model.locations.forEach(({ edges }, from) => {
    if (isSure[from] === true || sets.isNone(reachedAt(from))) return;
    walk.arrive(from, sets.both(goals[from] ?? sets.none, reachedAt(from)));
    for (const edge of edges) {
      if (isSure[edge.to] === true) walk.trace(sets.both(reachedAt(edge.to), through(edge)), edge, reachedAt(from));
    }
  });
  for (let location = walk.next(); location !== null; location = walk.next()) {
    const front = walk.take(location);
    for (const edge of model.incoming[location] ?? []) {
      if (isSure[edge.from] !== true) walk.trace(sets.both(front, through(edge)), edge, reachedAt(edge.from));
    }
    yield;
  }
  return model.locations.map((_location, index) => (isSure[index] === true ? reachedAt(index) : walk.at(index)));
}

/** Places that the flow alone leads to one of the wanted places, along edges that may be used. */
export function leadingTo(
  { incoming }: TransitionSystem,
  isWanted: readonly boolean[],
  isUsable: (edge: Edge) => boolean,
): readonly boolean[] {
  const leads = [...isWanted];
  const waiting = leads.flatMap((is, index) => (is ? [index] : []));
  for (const location of waiting) {
    for (const edge of incoming[location] ?? []) {
      if (leads[edge.from] === true || !isUsable(edge)) continue;
      leads[edge.from] = true;
      waiting.push(edge.from);
    }
  }
  return leads;
}
