// Steps where some facts leave a call in a trap. In: what a behaviour check may read and which facts are bad. Out: findings,
// each with the shortest call into the trap and the facts that make it one.
import { factBoxes } from '../../report/describe-boxes';
import type { BehaviourContext, Found } from '../check';
import { stepData } from './reached-steps';

/** One finding for each step that is reached with bad facts. `bad` gives the bad ones of the facts at a location, `tell` more for the words. */
export function trappedSteps<S>(
  { space, reached, calls }: BehaviourContext<S>,
  bad: (location: number, set: S) => S,
  tell: (wrong: S) => Readonly<Record<string, string>> = () => ({}),
): readonly Found[] {
  const { sets, model } = space;
  return model.locations.flatMap((location, index): readonly Found[] => {
    if (location.kind !== 'step') return [];
    const known = reached[index] ?? sets.none;
    const wrong = bad(index, known);
    if (sets.isNone(wrong)) return [];
    const found = { place: location.path, data: { ...stepData(location), ...tell(wrong) } };
    if (calls === null) return [found];
    const playable = calls.to((at, _state, set) => (at === index ? bad(at, set) : sets.none));
    return [{ ...found, playable, boxes: factBoxes(space, wrong, known) }];
  });
}
