// Real values of a fact, one at least for every region that a condition can tell apart. In: a fact and its use. Out: values.
import type { Fact, FactValue } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import { amountRegions } from './amount-regions';
import { type FactUse, isIncrement } from './fact-use';
import { PRESENT_SAMPLES, presentSample } from './present-samples';

/** `null` (unknown) comes last, but for what nobody can give: the first of a class has to be a value that a call can begin with. */
export function valueSamples(fact: Fact, use: FactUse): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [false, true];
    case 'choice':
      return [...fact.values.map((value) => value.id), null];
    case 'count':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
    case 'text':
      return [...textSamples(fact, use), null, ...sidelessDates(fact, use)];
    case 'list':
      return [NO_ITEMS, null];
    case 'amount':
      return [...amountRegions(fact, amountPoints(use)).map(({ witness }) => witness), null];
  }
}

/** Numbers that an amount is compared with or set to, in order. */
export function amountPoints({ leaves, writes }: FactUse): readonly number[] {
  const constants = leaves.flatMap((leaf) => leaf.bounds);
  const written = writes.flatMap((write) => (typeof write === 'number' ? [write] : []));
  return [...new Set([...constants, ...written])].sort((a, b) => a - b);
}

/** Dates that only the script itself writes: they stand on no side of the present, so nobody can enter such a value. */
export function sidelessDates(fact: Fact, use: FactUse): readonly string[] {
  if (!isDateFact(fact) || !isCompared(use)) return [];
  return [...new Set(use.writes.filter((write) => typeof write === 'string'))];
}

/** Nothing reads a list, so one value stands for all. */
const NO_ITEMS: FactValue = [];

/** A date that is compared with the present has a sample of each side; any other text only one. */
function textSamples(fact: Extract<Fact, { kind: 'text' }>, use: FactUse): readonly string[] {
  if (!isCompared(use)) return [TEXT_SAMPLES[fact.format ?? 'line']];
  return (['before', 'today', 'after'] as const).map((side) => presentSample(fact, side));
}

function isCompared({ leaves }: FactUse): boolean {
  return leaves.some((leaf) => new Set(Object.values(PRESENT_SAMPLES).map((day) => leaf.holds(day))).size > 1);
}

/** A text is opaque; any text that its format admits stands for all of them. */
const TEXT_SAMPLES = {
  line: '…',
  note: '…',
  date: '2026-01-15',
  dateTime: '2026-01-15T12:00',
  ctn: '0000000001',
} as const;

/** The samples that a fact can ever have when nobody enters it: those it starts with, and what is written to it. */
export function attainable(
  fact: Fact,
  samples: readonly FactValue[],
  { writes }: FactUse,
  isStart: (value: FactValue) => boolean,
): readonly FactValue[] {
  if (fact.kind === 'text' || fact.kind === 'amount' || fact.kind === 'list') return samples;
  const known = new Set(samples.filter(isStart));
  for (const write of writes) if (!isIncrement(write)) known.add(write);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const value of known) {
    for (const write of writes) if (isIncrement(write)) known.add(saturated(fact, value, write.add));
  }
  return samples.filter((value) => known.has(value));
}

/** A count after an increment, kept within its bounds; any other value as it is. */
export function saturated(fact: Fact, value: FactValue, by: number): FactValue {
  if (fact.kind !== 'count' || typeof value !== 'number') return value;
  return Math.min(fact.max, Math.max(fact.min, value + by));
}
