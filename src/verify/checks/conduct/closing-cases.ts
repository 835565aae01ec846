// The closing table over the facts with which contacts are really closed. In: a set space and what calls reach. Out: each row
// with the facts that it decides, first match.
import type { Exploration } from '../../search/explore';
import type { SetSpace } from '../../sets/set-space';
import type { BehaviourContext, ClosingCase, Found } from '../check';
import { factBoxes } from '../../report/describe-boxes';

/** The rows in the order of the table. */
export function closingCases<S>(space: SetSpace<S>, reached: Exploration<S>): readonly ClosingCase<S>[] {
  const { sets, model } = space;
  const { rows, dispositions } = model.script.closing;
  const facts = reached[closingAt(space)] ?? sets.none;
  let undecided = facts;
  return rows.map((row, index) => {
    const holding = row.when === undefined ? facts : space.within(facts, model.formulaOf(row.when));
    const decided = sets.both(undecided, holding);
    undecided = sets.minus(undecided, decided);
    const name = dispositions.find(({ id }) => id === row.disposition)?.label ?? row.id;
    return { row, place: `$.closing.rows[${index}]`, name, decided, holding };
  });
}

/** The shortest call that closes with some of these facts, and which facts they are; nothing when no calls are wanted. */
export function closingExample<S>(
  { space, reached, calls }: BehaviourContext<S>,
  wanted: S,
): Pick<Found, 'playable' | 'boxes'> {
  if (calls === null) return {};
  const { sets } = space;
  const at = closingAt(space);
  return {
    playable: calls.to((location, _state, set) => (location === at ? sets.both(set, wanted) : sets.none)),
    boxes: factBoxes(space, wanted, reached[at] ?? sets.none),
  };
}

function closingAt<S>({ model }: SetSpace<S>): number {
  return model.locations.findIndex(({ kind }) => kind === 'closing');
}
