// What a date fact may be at a moment of a call. In: the fact, a value, the facts of the call and the agent's clock.
// Out: one problem or none, the zone that is meant, what to offer. It does not read texts; see `read-moment.ts`.
import { addMonths } from '@/calendar/civil-day';
import { dayAt, instantOf, minuteAt } from '@/calendar/instant';
import { zoneMinutes } from '@/calendar/zone';
import type { Fact, Facts, FactValue } from '../fact';
import type { Script } from '../script';
import type { Problem } from '../../parse/problem';

/** A moment of a call, as the agent's clock and the known facts tell it. */
export interface Present {
  readonly facts: Facts;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Minutes that the agent's clock is ahead of UTC. */
  readonly offsetMinutes: number;
}

/** Minutes east of UTC of the local time that a date fact means: the zone it names, or the agent's own. */
export function offsetOf(fact: Fact, { facts, offsetMinutes }: Pick<Present, 'facts' | 'offsetMinutes'>): number {
  return (fact.kind === 'text' && fact.zone !== undefined ? zoneMinutes(facts[fact.zone]) : null) ?? offsetMinutes;
}

/** The instant that a date with time of this fact means; null when it is none. */
export function instantOfMoment(fact: Fact, value: FactValue, present: Pick<Present, 'facts' | 'offsetMinutes'>) {
  return typeof value === 'string' ? instantOf(value, offsetOf(fact, present)) : null;
}

/** Why a date may not be entered now: it lies in the past, or after the date it is bound to. Null when it may. */
export function limitProblem(fact: Fact, value: FactValue, present: Present): Problem | null {
  if (fact.kind !== 'text' || typeof value !== 'string') return null;
  const offset = offsetOf(fact, present);
  const here = value.length === DAY_LENGTH ? dayAt(present.now, offset) : minuteAt(present.now, offset);
  if (fact.future === true && value < here) return refused(value, `not-before:${here}`);
  const last = fact.notAfter === undefined ? null : present.facts[fact.notAfter];
  if (typeof last !== 'string' || last === '') return null;
  // A bare day counts in full, so the day of a moment is what is compared with it.
  const length = Math.min(last.length, value.length);
  return value.slice(0, length) > last.slice(0, length) ? refused(value, `not-after:${last}`) : null;
}

/** The day to offer in the empty field of a fact; null where its author offers none or its date is not known. */
export function suggestedDay(fact: Fact, facts: Facts, settings: Script['settings']): string | null {
  if (fact.kind !== 'text' || fact.suggest === undefined) return null;
  const { from, months } = fact.suggest;
  const count = typeof months === 'number' ? months : settings.find(({ id }) => id === months.setting)?.value;
  const start = facts[from];
  return typeof start === 'string' && count !== undefined ? addMonths(start, count) : null;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function refused(value: string, expected: string): Problem {
  return { code: 'out-of-range', path: '$', value, expected };
}
