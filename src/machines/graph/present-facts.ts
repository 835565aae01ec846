// Dates against the present as facts of their own, so that conditions stay a function of facts. Reads no clock.
//
// Where a date stands is decided once, when it becomes known, by the clock of that entry, and again by the event of the clock that
// fires at it: from then on it is past. In between time stands still for the conditions, as it does for the checker. So a journal
// is replayed exactly, whoever reads it and whenever, and nothing opens or shuts under the agent's hands.
import { dayAt, minuteAt } from '@/calendar/instant';
import type { Condition, Present } from '@/scripts/language/condition';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import { offsetOf } from '@/scripts/language/values/moment-limits';
import type { Script } from '@/scripts/language/script';
import { conditionParts } from '@/scripts/language/visit/condition-parts';
import { limitConditions } from '@/scripts/language/visit/limit-conditions';
import { visitScript } from '@/scripts/language/visit/visit-script';
import type { Clock } from './clock';

/** Where the side of a date fact is kept. No fact has such a name, so nothing else can write there. */
export function presentKey(fact: string): string {
  return `present:${fact}`;
}

/** The date facts that are compared with the present: by a condition, or because another date may not be later. */
export function comparedDates(script: Script): ReadonlySet<string> {
  const dates = new Set<string>();
  const note = (condition: Condition): void => {
    for (const test of conditionParts(condition).tests) if ('present' in test) dates.add(test.fact);
  };
  limitConditions(script).forEach(note);
  visitScript(script, { condition: note });
  return dates;
}

/** The side of every one of `dates` as a call begins, by `presentKey`; null for those that are not known. */
export function presentFacts(
  dates: ReadonlySet<string>,
  index: ReadonlyMap<string, Fact>,
  facts: Facts,
  clock: Clock,
): Facts {
  const sides: Record<string, Present | null> = {};
  for (const id of dates) {
    const fact = index.get(id);
    if (fact === undefined) continue;
    const offsetMinutes = offsetOf(fact, { facts, offsetMinutes: clock.offsetMinutes });
    sides[presentKey(id)] = presentOf(fact, facts[id] ?? null, { now: clock.now, offsetMinutes });
  }
  return sides;
}

/**
 * Where a date stands by a clock. `today` lasts to the end of the day; a date with time is `before` from the next minute on.
 * Null for what is no known date.
 */
export function presentOf(fact: Fact, value: FactValue, { now, offsetMinutes }: Clock): Present | null {
  if (!isDateFact(fact) || typeof value !== 'string' || value === '') return null;
  const today = dayAt(now, offsetMinutes);
  const day = value.slice(0, today.length);
  if (day !== today) return day < today ? 'before' : 'after';
  return value.length > today.length && value < minuteAt(now, offsetMinutes) ? 'before' : 'today';
}
