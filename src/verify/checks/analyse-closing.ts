// The closing table over the facts with which calls really close: rows never used, gaps and overlaps.
// In: an exploration. Out: observations with example calls.
import type { ClosingRow } from '@/scripts/language/closing';
import { factBoxes } from '../report/describe-boxes';
import type { Exploration } from '../search/explore';
import type { Observation } from '../finding';
import type { SetSpace } from '../sets/set-space';
import type { ShortestCalls } from '../search/shortest-call';

/**
 * A gap is a closed contact that only the catch-all row decides. An overlap is a closed contact for which a row decides
 * while later ones hold with another status; the order of the table settles it, which the author should know.
 */
export function checkClosing<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  calls: ShortestCalls<S> | null,
): readonly Observation[] {
  const { sets, model } = space;
  const { rows } = model.script.closing;
  const closingAt = model.locations.findIndex((location) => location.kind === 'closing');
  const facts = reached[closingAt] ?? sets.none;
  const observations: Observation[] = [];
  const { dispositions } = model.script.closing;
  const nameOf = (row: ClosingRow) => dispositions.find(({ id }) => id === row.disposition)?.label ?? row.id;

  const exampleOf = (wanted: S) =>
    calls === null
      ? { playable: null }
      : {
          playable: calls.to((location, _state, set) => (location === closingAt ? sets.both(set, wanted) : sets.none)),
          boxes: factBoxes(space, wanted, facts),
        };

  let undecided = facts;
  const holding = rows.map((row) => (row.when === undefined ? facts : space.within(facts, model.formulaOf(row.when))));
  rows.forEach((row, index) => {
    const decided = sets.both(undecided, holding[index] ?? sets.none);
    const place = `$.closing.rows[${index}]`;
    if (row.when === undefined) {
      if (!sets.isNone(decided)) {
        observations.push({ check: 'closing-gap', place, data: { row: nameOf(row) }, ...exampleOf(decided) });
      }
    } else if (sets.isNone(decided)) {
      observations.push({ check: 'closing-row-unreachable', place, data: { row: nameOf(row) }, playable: null });
    }
    const others = rows.slice(index + 1).flatMap((other, offset) => {
      if (other.when === undefined || other.status === row.status) return [];
      const both = sets.both(decided, holding[index + 1 + offset] ?? sets.none);
      return sets.isNone(both) ? [] : [{ name: nameOf(other), both }];
    });
    if (others.length > 0) {
      const wanted = others.reduce((all, { both }) => sets.either(all, both), sets.none);
      observations.push({
        check: 'closing-overlap',
        place,
        data: { row: nameOf(row), others: [...new Set(others.map(({ name }) => name))].join(', ') },
        ...exampleOf(wanted),
      });
    }
    undecided = sets.minus(undecided, decided);
  });
  return observations;
}
