// Dates against the present as facts of their own, so that conditions stay a function of facts. In: a script, the facts of a
// call, the moment. Out: for every date that is known, whether it lies before, on or after today. Reads no clock.
import { dayAt, minuteAt } from '@/calendar/instant';
import type { Present } from '@/scripts/language/condition';
import type { Fact, Facts } from '@/scripts/language/fact';
import { offsetOf, type Present as Moment } from '@/scripts/language/values/moment-limits';
import type { Script } from '@/scripts/language/script';

/** Where `presentFacts` puts the class of a date fact. No fact has such a name, so nothing can write there. */
export function presentKey(fact: string): string {
  return `present:${fact}`;
}

/** The class of each date fact that is known, by `presentKey`. */
export function presentFacts(script: Pick<Script, 'facts'>, moment: Moment): Facts {
  const classes: [string, Present][] = [];
  for (const fact of script.facts) {
    const found = presentOf(fact, moment);
    if (found !== null) classes.push([presentKey(fact.id), found]);
  }
  return Object.fromEntries(classes);
}

/** `today` lasts to the end of the day; a date with time is `before` from the next minute on. Null for what is no known date. */
export function presentOf(fact: Fact, moment: Moment): Present | null {
  const value = moment.facts[fact.id];
  if (fact.kind !== 'text' || (fact.format !== 'date' && fact.format !== 'dateTime')) return null;
  if (typeof value !== 'string' || value === '') return null;
  const offset = offsetOf(fact, moment);
  const today = dayAt(moment.now, offset);
  const day = value.slice(0, today.length);
  if (day !== today) return day < today ? 'before' : 'after';
  return value.length > today.length && value < minuteAt(moment.now, offset) ? 'before' : 'today';
}
