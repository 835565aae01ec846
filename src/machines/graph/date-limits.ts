// Whether a date lies beyond what its author allows at a moment of a call. In: a date, the facts and the clock. Out: yes or no.
import type { Fact, FactValue } from '@/scripts/language/fact';
import { limitProblem, offsetOf, type Present } from '@/scripts/language/values/moment-limits';
import type { FactIndex } from './assign-facts';
import { presentKey, presentOf } from './present-facts';

/** A value that is to be entered. */
interface Entry {
  readonly fact: Fact;
  readonly value: FactValue;
}

export function isBeyondLimits(index: FactIndex, now: Present, { fact, value }: Entry): boolean {
  return limitProblem(fact, value, now) !== null || isAfterPassed(index, now, { fact, value });
}

/**
 * The event of the clock may be raised by hand before its time. The date at which it fires is past from then on, whatever day it
 * says, so what it bounds can't lie ahead either.
 */
function isAfterPassed(index: FactIndex, now: Present, { fact, value }: Entry): boolean {
  const bound = fact.kind === 'text' && fact.notAfter !== undefined ? index.get(fact.notAfter) : undefined;
  if (bound === undefined || now.facts[presentKey(bound.id)] !== 'before') return false;
  if (sideOf(bound, now.facts[bound.id] ?? null, now) === 'before') return false;
  const side = sideOf(fact, value, now);
  // A moment bounds a bare day by the whole of its day.
  return side === 'after' || (side === 'today' && (isTimed(fact) || !isTimed(bound)));
}

function sideOf(fact: Fact, value: FactValue, now: Present) {
  return presentOf(fact, value, { now: now.now, offsetMinutes: offsetOf(fact, now) });
}

function isTimed(fact: Fact): boolean {
  return fact.kind === 'text' && fact.format === 'dateTime';
}
