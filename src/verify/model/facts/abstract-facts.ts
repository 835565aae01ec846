// Which facts a model must keep, and which of their values it may treat as one. Two values are one class when no
// condition, obligation, required question, increment or event of the clock can tell them apart, so nothing is lost.
// In: a script and the conditions of its rules. Out: the kept facts with their classes.
import type { Condition } from '@/scripts/language/condition';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Script } from '@/scripts/language/script';
import { type FactUse, factUse, isIncrement } from './fact-use';
import { presentSample } from './present-samples';
import { valuePartition } from './value-partition';
import { amountPoints, attainable, saturated, sidelessDates, valueSamples } from './value-samples';

/** Values that behave alike; `sample` is a real one of them, the first. */
export interface ValueClass {
  readonly sample: FactValue;
  readonly values: readonly FactValue[];
}

/** A fact as the model keeps it. Lists of booleans tick classes. */
export interface ModelFact {
  readonly id: string;
  readonly fact: Fact;
  readonly classes: readonly ValueClass[];
  readonly initial: readonly boolean[];
  /** Classes that the agent can enter. */
  readonly enterable: readonly boolean[];
  /** Classes in which the fact is known. */
  readonly known: readonly boolean[];
  /** Numbers that an amount is compared with or set to, in order; the regions between them are told apart. */
  readonly points: readonly number[];
  /** Dates that only the script itself writes. */
  readonly sideless: readonly string[];
  /** Class of a concrete value. Throws on a value outside the domain. */
  classOf(value: FactValue): number;
  /** Class map of a saturating increment. */
  increment(by: number): readonly number[];
  /** Class map of a date that is past from now on; one that is not known stays so. */
  readonly passed: readonly number[];
}

/** The facts that conditions, `observed` conditions or required questions read, in the order of the script. */
export function abstractFacts(script: Script, observed: readonly Condition[]): readonly ModelFact[] {
  const useOf = factUse(script, observed);
  return script.facts.flatMap((fact) => {
    const use = useOf(fact.id);
    return (use.leaves.length === 0 && !use.isRequired) || fact.personal === true ? [] : [abstractFact(fact, use)];
  });
}

function abstractFact(fact: Fact, use: FactUse): ModelFact {
  const { leaves, writes, isRequired } = use;
  const samples = valueSamples(fact, use);
  const values = use.isEntered ? samples : attainable(fact, samples, use, startsOf(fact));
  const position = new Map(values.map((value, index) => [value, index]));
  const indexOf = (value: FactValue) => position.get(value) ?? nearest(fact, values, use, value);
  const steps = [...new Set(writes.flatMap((write) => (isIncrement(write) ? [write.add] : [])))];
  const classNumbers = valuePartition(
    values.map(
      (value) => `${leaves.map((leaf) => Number(leaf.holds(value))).join('')}${isRequired ? value === null : ''}`,
    ),
    [
      ...steps.map((by) => values.map((value) => indexOf(saturated(fact, value, by)))),
      ...(use.isPassed ? [values.map((value) => indexOf(pastOf(fact, value)))] : []),
    ],
  );
  const count = Math.max(...classNumbers) + 1;
  const classes = Array.from({ length: count }, (_, number) => {
    const members = values.filter((_value, index) => classNumbers[index] === number);
    return { sample: members[0] ?? null, values: members };
  });
  const tick = (test: (value: FactValue) => boolean) => classes.map((members) => members.values.some(test));
  const classOf = (value: FactValue) => {
    const number = classNumbers[indexOf(value)];
    if (number === undefined) throw new RangeError(`${fact.id} cannot be ${JSON.stringify(value)}`);
    return number;
  };
  const sideless = sidelessDates(fact, use);
  const isGivable = (value: FactValue) => typeof value !== 'string' || !sideless.includes(value);
  const isStart = startsOf(fact);
  return {
    id: fact.id,
    fact,
    classes,
    initial: tick((value) => isGivable(value) && isStart(value)),
    enterable: tick(isGivable),
    known: tick((value) => value !== null),
    points: amountPoints(use),
    sideless,
    classOf,
    increment: (by) => classes.map((members) => classOf(saturated(fact, members.sample, by))),
    passed: classes.map((members) => classOf(pastOf(fact, members.sample))),
  };
}

/** A value that is no sample itself (an amount, a text): the sample that every condition treats alike. */
function nearest(fact: Fact, values: readonly FactValue[], { leaves }: FactUse, value: FactValue): number {
  if (fact.kind === 'text') return typeof value === 'string' ? 0 : -1;
  if (fact.kind !== 'amount' || typeof value !== 'number') return -1;
  return values.findIndex(
    (sample) => typeof sample === 'number' && leaves.every((leaf) => leaf.holds(sample) === leaf.holds(value)),
  );
}

function startsOf(fact: Fact): (value: FactValue) => boolean {
  if (fact.from !== 'intake') {
    const start = initialValue(fact);
    return (value) => value === start;
  }
  // A field left empty gives the initial value, so what has one is never unknown at the start.
  return fact.required === true || initialValue(fact) !== null ? (value) => value !== null : () => true;
}

/** A date when its event of the clock has happened. */
function pastOf(fact: Fact, value: FactValue): FactValue {
  return fact.kind === 'text' && value !== null ? presentSample(fact, 'before') : value;
}
