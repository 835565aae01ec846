// Facts that hold a date. In: a fact. Out: whether it does.
import type { Fact } from './fact';

/** Whether a fact is a date, with or without a time. */
export function isDateFact(fact: Fact): boolean {
  return fact.kind === 'text' && (fact.format === 'date' || fact.format === 'dateTime');
}
