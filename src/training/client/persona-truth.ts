// What is true of a persona, as values of facts. In: a persona, the day of the call. Out: values.
import { formatDay, civilDay, dayNumberOf } from '@/calendar/civil-day';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Persona, PersonaValue } from '@/scripts/language/training/persona';

/** The facts of the client; days that are counted from the call are days of the calendar here. */
export function personaTruth({ facts }: Persona, today: string): Facts {
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, valueOf(value, today)]));
}

function valueOf(value: PersonaValue, today: string): FactValue {
  if (typeof value !== 'object' || value === null) return value;
  const start = dayNumberOf(today);
  if (start === null) throw new RangeError(`"${today}" is no day`);
  const day = formatDay(civilDay(start + value.inDays));
  return value.at === undefined ? day : `${day}T${value.at}`;
}
