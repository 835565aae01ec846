import type { Fact } from '@/scripts/language/fact';
import { isRecord } from '@/scripts/edits/place';
import { readDecimal } from '@/text/read-decimal';

/** A value to begin with: true, the first choice, a count one higher, nothing known of all others. */
export function firstValueOf(fact: Fact): unknown {
  if (fact.kind === 'flag') return true;
  if (fact.kind === 'count') return { add: 1 };
  return fact.kind === 'choice' ? (fact.values[0]?.id ?? null) : null;
}

/** By how much an assignment makes a count higher; null where it says the value itself. */
export function addedBy(value: unknown): number | null {
  const added = isRecord(value) ? value['add'] : null;
  return typeof added === 'number' ? added : null;
}

/** The number that somebody typed; null where it is none. */
export function typedNumber(text: string): number | null {
  const reading = readDecimal(text);
  return reading.kind === 'number' ? Number(`${reading.sign}${reading.whole}.${reading.fraction}`) : null;
}
