// Steps with the facts that reach them. In: what a behaviour check may read. Out: places, and whether an edge is ever open.
import type { Edge, Location } from '../../model/transition-system';
import type { BehaviourContext } from '../check';

/** What the words of a finding about a step name. */
export function stepData(location: Location): Readonly<Record<string, string>> {
  return { step: location.id, title: location.step?.title ?? location.id };
}

/** Edges of reached locations that some of the facts reached there open. */
export function openEdges<S>({ space, reached }: BehaviourContext<S>): readonly Edge[] {
  const { sets, model } = space;
  return model.locations.flatMap(({ edges }, index) => {
    const facts = reached[index] ?? sets.none;
    if (sets.isNone(facts)) return [];
    return edges.filter((edge) => edge.guard.kind === 'always' || sets.meets(facts, space.guardOf(edge)));
  });
}
