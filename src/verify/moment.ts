// What happens along one edge of a model, and the truth of a rule's atom then. A call is the arrival at its first step
// and then one moment per edge, forks included. In: an edge with its ends. Out: formulas over the facts afterwards.
import type { Atom } from '@/scripts/language/rule';
import { allOf, ALWAYS, anyOf, type Formula, negated, NEVER } from './formula';
import type { Edge, Location, Model } from './model';

/** The arrival at a location, by an edge; without an edge the call begins; without a location the step stays. */
export interface Moment {
  readonly edge: Edge | null;
  readonly arrived: Location | null;
}

/** When the atom holds at this moment, as a formula over the facts after it. */
export function atomAt(model: Model, atom: Atom, moment: Moment): Formula {
  if ('all' in atom) return allOf(atom.all.map((part) => atomAt(model, part, moment)));
  if ('any' in atom) return anyOf(atom.any.map((part) => atomAt(model, part, moment)));
  if ('not' in atom) return negated(atomAt(model, atom.not, moment));
  if ('holds' in atom) return model.formulaOf(atom.holds);
  return happens(atom, moment) ? ALWAYS : NEVER;
}

function happens(
  atom: Exclude<Atom, { all: unknown } | { any: unknown } | { not: unknown } | { holds: unknown }>,
  moment: Moment,
): boolean {
  const { edge, arrived } = moment;
  const label = edge?.label;
  if ('step' in atom) return arrived !== null && arrived.kind !== 'closed' && arrived.id === atom.step;
  if ('tag' in atom) return arrived?.tags.includes(atom.tag) === true || edge?.tags.includes(atom.tag) === true;
  if ('answer' in atom) return label?.kind === 'answer' && `${label.step}/${label.answer}` === atom.answer;
  if ('task' in atom) {
    return (
      label?.kind === 'enter' && label.isTick && label.task !== null && `${label.step}/${label.task}` === atom.task
    );
  }
  if ('event' in atom) return label?.kind === 'event' && label.event === atom.event;
  const row = arrived?.row ?? null;
  if (row === null) return false;
  return 'disposition' in atom ? row.disposition === atom.disposition : row.status === atom.status;
}

/** Conditions that the atom reads. */
export function conditionsOfAtom(atom: Atom): readonly Extract<Atom, { holds: unknown }>['holds'][] {
  if ('all' in atom) return atom.all.flatMap(conditionsOfAtom);
  if ('any' in atom) return atom.any.flatMap(conditionsOfAtom);
  if ('not' in atom) return conditionsOfAtom(atom.not);
  return 'holds' in atom ? [atom.holds] : [];
}
