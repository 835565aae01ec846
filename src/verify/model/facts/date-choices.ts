// Which values of a date may be entered: not the past where it must lie in the future, nothing beyond the date it is bound to.
// In: a fact of the model. Out: the classes that may be entered, by the class of the date that bounds them.
import type { Fact } from '@/scripts/language/fact';
import type { ModelFact, ValueClass } from './abstract-facts';
import type { FactChanges } from './fact-changes';
import { ALWAYS, type Formula } from '../formula';
import { PRESENT_SAMPLES } from './present-samples';

/** The values that may be entered while the guard holds. */
export interface DateChoice {
  readonly guard: Formula;
  readonly values: readonly boolean[];
}

export function dateChoices(changes: FactChanges, index: number): readonly DateChoice[] {
  const kept = changes.fact(index);
  const { fact } = kept;
  const bound = fact.kind === 'text' && fact.notAfter !== undefined ? changes.indexOf(fact.notAfter) : undefined;
  if (bound === undefined) return [{ guard: ALWAYS, values: enterable(kept, null) }];
  const limit = changes.fact(bound);
  return limit.classes.map((members, value) => ({
    guard: { kind: 'has', fact: bound, values: limit.classes.map((_, at) => at === value) },
    values: enterable(kept, lastDays(limit, members, fact)),
  }));
}

/** The classes with a date that the limits allow; entering nothing is always allowed. `last` null: nothing bounds it. */
function enterable(kept: ModelFact, last: readonly string[] | null): readonly boolean[] {
  const { fact, classes } = kept;
  if (fact.kind !== 'text' || (fact.future !== true && fact.notAfter === undefined)) return kept.enterable;
  return classes.map((members) => {
    if (members.values.includes(null)) return true;
    // What only the script writes is not entered, and a class may have such dates beside others.
    const givable = members.values.filter((value) => typeof value === 'string' && !kept.sideless.includes(value));
    return daysOf(kept, { ...members, values: givable }).some(
      (day) =>
        (fact.future !== true || day >= PRESENT_SAMPLES.today) && (last === null || last.some((end) => day <= end)),
    );
  });
}

/** The days that a bound of this class may be; null where it may be unknown, so that nothing is bounded. */
function lastDays(limit: ModelFact, members: ValueClass, bounded: Fact): readonly string[] | null {
  if (members.values.includes(null)) return null;
  const days = daysOf(limit, members);
  // A moment of today that is over still bounds a bare day by the whole of today.
  const isCoarser = isTimed(limit.fact) && !isTimed(bounded);
  return isCoarser && days.includes(PRESENT_SAMPLES.before) ? [...days, PRESENT_SAMPLES.today] : days;
}

/** Days of the values of a class. A date that nobody compared with the present may be any. */
function daysOf({ classes, sideless }: ModelFact, { values }: ValueClass): readonly string[] {
  const known = values.filter((value) => typeof value === 'string');
  const all = classes.flatMap((members) => members.values.filter((value) => value !== null));
  const isAny = all.length === 1 || known.some((value) => sideless.includes(value));
  return isAny ? Object.values(PRESENT_SAMPLES) : known.map((value) => value.slice(0, DAY_LENGTH));
}

function isTimed(fact: Fact): boolean {
  return fact.kind === 'text' && fact.format === 'dateTime';
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
