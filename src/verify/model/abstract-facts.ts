// Which facts a model must keep, and which of their values it may treat as one. Two values are one class when no
// condition, obligation, required question or increment can tell them apart, so nothing is lost.
// In: a script and the conditions of its rules. Out: the kept facts with their classes.
import { allSteps } from '@/scripts/language/all-steps';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Condition } from '@/scripts/language/condition';
import type { Fact, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Assignments, Route } from '@/scripts/language/step';
import { amountRegions } from './amount-regions';
import { type Leaf, leafOf, PRESENT_SAMPLES } from './formula';

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
  /** Class of a concrete value. Throws on a value outside the domain. */
  classOf(value: FactValue): number;
  /** Class map of a saturating increment. */
  increment(by: number): readonly number[];
}

/** The facts that conditions, `observed` conditions or required questions read, in the order of the script. */
export function abstractFacts(script: Script, observed: readonly Condition[]): readonly ModelFact[] {
  const reads = readsOf(script, observed);
  const writes = writesOf(script);
  const entered = enteredFacts(script);
  return script.facts.flatMap((fact) => {
    const leaves = reads.leaves.get(fact.id) ?? [];
    const isRequired = reads.required.has(fact.id);
    if ((leaves.length === 0 && !isRequired) || fact.personal === true) return [];
    return [abstractFact(fact, leaves, isRequired, writes.get(fact.id) ?? [], entered.has(fact.id))];
  });
}

type Write = FactValue | { readonly add: number };

function abstractFact(
  fact: Fact,
  leaves: readonly Leaf[],
  isRequired: boolean,
  writes: readonly Write[],
  isEntered: boolean,
): ModelFact {
  const samples = samplesOf(fact, leaves, writes);
  const values = isEntered ? samples : attainable(fact, samples, writes);
  const steps = [...new Set(writes.flatMap((write) => (isIncrement(write) ? [write.add] : [])))];
  const position = new Map(values.map((value, index) => [value, index]));
  const indexOf = (value: FactValue) => position.get(value) ?? nearest(fact, values, leaves, value);
  const moved = (value: FactValue, by: number) => indexOf(saturate(fact, value, by));
  const classNumbers = partition(
    values.map(
      (value) => `${leaves.map((leaf) => Number(leaf.holds(value))).join('')}${isRequired ? value === null : ''}`,
    ),
    steps.map((by) => values.map((value) => moved(value, by))),
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
  return {
    id: fact.id,
    fact,
    classes,
    initial: tick(startsOf(fact)),
    enterable: tick(() => true),
    known: tick((value) => value !== null),
    points: pointsOf(leaves, writes),
    classOf,
    increment: (by) => classes.map((members) => classOf(saturate(fact, members.sample, by))),
  };
}

/** The samples that a fact can ever have when nobody enters it: those it starts with, and what is written to it. */
function attainable(fact: Fact, samples: readonly FactValue[], writes: readonly Write[]): readonly FactValue[] {
  if (fact.kind === 'text' || fact.kind === 'amount' || fact.kind === 'list') return samples;
  const known = new Set(samples.filter(startsOf(fact)));
  for (const write of writes) if (!isIncrement(write)) known.add(write);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const value of known) {
    for (const write of writes) if (isIncrement(write)) known.add(saturate(fact, value, write.add));
  }
  return samples.filter((value) => known.has(value));
}

/** Values with one witness for every region that a condition can tell apart. `null` (unknown) comes last. */
function samplesOf(fact: Fact, leaves: readonly Leaf[], writes: readonly Write[]): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [false, true];
    case 'choice':
      return [...fact.values.map((value) => value.id), null];
    case 'count':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
    case 'text':
      return [...textSamples(fact, leaves), null];
    case 'list':
      return [NO_ITEMS, null];
    case 'amount':
      return [...amountSamples(fact, leaves, writes), null];
  }
}

/** Nothing reads a list, so one value stands for all. */
const NO_ITEMS: FactValue = [];

/** A date that is compared with the present has a sample of each class; any other text only one. */
function textSamples(fact: Extract<Fact, { kind: 'text' }>, leaves: readonly Leaf[]): readonly string[] {
  const sample = TEXT_SAMPLES[fact.format ?? 'line'];
  const classes = Object.values(PRESENT_SAMPLES);
  const isTold = (leaf: Leaf) => new Set(classes.map((day) => leaf.holds(day))).size > 1;
  if (!leaves.some(isTold)) return [sample];
  return classes.map((day) => day + sample.slice(day.length));
}

/** A text is opaque; any text that its format admits stands for all of them. */
const TEXT_SAMPLES = {
  line: '…',
  note: '…',
  date: '2026-01-15',
  dateTime: '2026-01-15T12:00',
  ctn: '0000000001',
} as const;

function amountSamples(
  fact: Extract<Fact, { kind: 'amount' }>,
  leaves: readonly Leaf[],
  writes: readonly Write[],
): readonly number[] {
  return amountRegions(fact, pointsOf(leaves, writes)).map(({ witness }) => witness);
}

function pointsOf(leaves: readonly Leaf[], writes: readonly Write[]): readonly number[] {
  const constants = leaves.flatMap((leaf) => leaf.bounds);
  const written = writes.flatMap((write) => (typeof write === 'number' ? [write] : []));
  return [...new Set([...constants, ...written])].sort((a, b) => a - b);
}

/** A value that is no sample itself (an amount, a text): the sample that every condition treats alike. */
function nearest(fact: Fact, values: readonly FactValue[], leaves: readonly Leaf[], value: FactValue): number {
  if (fact.kind === 'text') return typeof value === 'string' ? 0 : -1;
  if (fact.kind !== 'amount' || typeof value !== 'number') return -1;
  return values.findIndex(
    (sample) => typeof sample === 'number' && leaves.every((leaf) => leaf.holds(sample) === leaf.holds(value)),
  );
}

/** Coarsest partition that respects the signatures and is closed under the maps (Moore). Class 0 holds the first value. */
function partition(signatures: readonly string[], maps: readonly (readonly number[])[]): readonly number[] {
  let classes = numbered(signatures);
  for (;;) {
    const finer = numbered(
      classes.map((own, index) => [own, ...maps.map((map) => classes[map[index] ?? index] ?? 0)].join()),
    );
    if (Math.max(...finer) === Math.max(...classes)) return finer;
    classes = finer;
  }
}

function numbered(keys: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

function startsOf(fact: Fact): (value: FactValue) => boolean {
  if (fact.from !== 'intake') {
    const start = initialValue(fact);
    return (value) => value === start;
  }
  // A field left empty gives the initial value, so what has one is never unknown at the start.
  return fact.required === true || initialValue(fact) !== null ? (value) => value !== null : () => true;
}

function saturate(fact: Fact, value: FactValue, by: number): FactValue {
  if (fact.kind !== 'count' || typeof value !== 'number') return value;
  return Math.min(fact.max, Math.max(fact.min, value + by));
}

function isIncrement(write: Write): write is { readonly add: number } {
  return typeof write === 'object' && write !== null;
}

/** Every condition of a script, once. */
export function conditionsOf(script: Script): readonly Condition[] {
  const found: Condition[] = [];
  const take = (condition: Condition | undefined) => {
    if (condition !== undefined) found.push(condition);
  };
  const takeRoutes = (routes: readonly Route[]) => {
    for (const route of routes) take(route.when);
  };
  for (const { step } of allSteps(script)) {
    if (step.kind === 'fork') takeRoutes(step.routes);
    else {
      for (const ask of step.ask ?? []) take(ask.when);
      for (const task of step.tasks ?? []) if (task.confirms !== undefined) take(task.when);
      for (const answer of step.answers) take(answer.when);
    }
  }
  for (const objection of script.objections) take(objection.when);
  for (const event of script.events) {
    take(event.when);
    takeRoutes(event.routes);
  }
  for (const row of script.closing.rows) take(row.when);
  for (const obligation of script.closing.obligations) {
    take(obligation.when);
    take(obligation.met);
    take(obligation.waived?.when);
  }
  for (const assumption of script.assumptions) take(assumption.holds);
  return found;
}

interface Reads {
  readonly leaves: ReadonlyMap<string, readonly Leaf[]>;
  readonly required: ReadonlySet<string>;
}

function readsOf(script: Script, observed: readonly Condition[]): Reads {
  const leaves = new Map<string, Map<string, Leaf>>();
  const seen = new Set<string>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('condition' in condition) {
      if (seen.has(condition.condition)) return;
      seen.add(condition.condition);
      const named = script.conditions.find((candidate) => candidate.id === condition.condition);
      if (named !== undefined) visit(named.when);
    } else {
      const leaf = leafOf(script, condition);
      const own = leaves.get(leaf.fact) ?? new Map<string, Leaf>();
      own.set(JSON.stringify(condition), leaf);
      leaves.set(leaf.fact, own);
    }
  };
  conditionsOf(script).forEach(visit);
  observed.forEach(visit);
  limitsOf(script).forEach(visit);
  const required = new Set(
    allSteps(script).flatMap(({ step }) =>
      step.kind === 'fork' ? [] : (step.ask ?? []).filter((ask) => ask.required === true).map((ask) => ask.fact),
    ),
  );
  return { leaves: new Map([...leaves].map(([fact, own]) => [fact, [...own.values()]])), required };
}

/**
 * Conditions that the limits of dates read: a date that must not lie in the past, nor beyond another, cannot be entered any more
 * once that other date is past.
 */
function limitsOf(script: Script): readonly Condition[] {
  const entered = enteredFacts(script);
  return script.facts.flatMap((fact) => {
    if (fact.kind !== 'text' || fact.future !== true || fact.notAfter === undefined || !entered.has(fact.id)) return [];
    return [{ fact: fact.notAfter, present: 'before' }];
  });
}

/** Facts that the agent may enter somewhere. */
export function enteredFacts(script: Script): ReadonlySet<string> {
  const entered = new Set<string>();
  for (const { step } of allSteps(script)) {
    if (step.kind === 'fork') continue;
    for (const ask of step.ask ?? []) entered.add(ask.fact);
    for (const task of step.tasks ?? []) if (task.confirms !== undefined) entered.add(task.confirms);
  }
  return entered;
}

function writesOf(script: Script): ReadonlyMap<string, readonly Write[]> {
  const writes = new Map<string, Write[]>();
  const take = (set: Assignments | undefined) => {
    for (const [fact, value] of Object.entries(set ?? {})) {
      const own = writes.get(fact) ?? [];
      own.push(value);
      writes.set(fact, own);
    }
  };
  for (const { step } of allSteps(script)) {
    if (step.kind === 'fork') for (const route of step.routes) take(route.set);
    else for (const answer of step.answers) take(answer.set);
  }
  for (const event of script.events) for (const route of event.routes) take(route.set);
  return writes;
}
