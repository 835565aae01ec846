// Dates as the model names them: one of each side of the present. In: a fact and a value. Out: the value that stands for it.
import { presentOf } from '@/machines/graph/present-facts';
import type { Clock } from '@/machines/graph/clock';
import type { Present } from '@/scripts/language/condition';
import type { Fact, FactValue } from '@/scripts/language/fact';

/** A day of each side; a date with time continues it. Where it stands is the side it had when it became known, see `present-facts`. */
export const PRESENT_SAMPLES = {
  before: '0001-01-01',
  today: '2026-01-15',
  after: '9999-12-31',
} as const satisfies Readonly<Record<Present, string>>;

/** The clock at which example calls are played, 2026-01-15T10:00Z: then the samples are what they say, on any clock on earth. */
export const PLAYED_AT: Clock = { now: 1_768_471_200_000, offsetMinutes: 0 };

/** The last minute, so that a sample of today is not over yet. */
const LATE = 'T23:59';

/** The sample of a side for a date fact. */
export function presentSample(fact: Extract<Fact, { kind: 'text' }>, side: Present): string {
  return PRESENT_SAMPLES[side] + (fact.format === 'dateTime' ? LATE : '');
}

/** A date as the model knows it: the sample of its side by this clock. Any other value as it is. */
export function valueInModel(fact: Fact, value: FactValue, clock: Clock): FactValue {
  const side = presentOf(fact, value, clock);
  return side === null || fact.kind !== 'text' ? value : presentSample(fact, side);
}
