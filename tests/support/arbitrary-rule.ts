// Rules and tags by chance for an arbitrary script. In: a source of choices and a script. Out: the script with tags, and rules.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Atom, Pattern, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';
import type { Pick } from './arbitrary-script';

/** The script with tags on some steps and answers. */
export function tagged(pick: Pick, script: Script): Script {
  const tags = () => TAGS.filter(() => pick(4) === 1);
  const step = (one: Step): Step =>
    one.kind === 'fork'
      ? { ...one, tags: tags() }
      : { ...one, tags: tags(), answers: one.answers.map((answer) => ({ ...answer, tags: tags() })) };
  return {
    ...script,
    stages: script.stages.map((stage) => ({ ...stage, steps: stage.steps.map(step) })),
    objections: script.objections.map((objection) => ({ ...objection, steps: objection.steps.map(step) })),
    events: script.events.map((event) =>
      event.steps === undefined ? event : { ...event, steps: event.steps.map(step) },
    ),
  };
}

/** Rules of all nine patterns in turn. */
export function arbitraryRules(pick: Pick, script: Script, count: number): readonly Rule[] {
  return Array.from({ length: count }, (_, index): Rule => {
    const when = pick(4) === 3 ? startCondition(pick, script) : null;
    return {
      id: `rule-${index}`,
      title: `Правило ${index}`,
      severity: 'error',
      sources: ['R1'],
      ...(when === null ? {} : { when }),
      pattern: pattern(pick, script, index % 9),
    };
  });
}

/** Rules that demand that something be possible: now or in some moves, from the beginning or from some moments on. */
export function arbitraryPossibilities(pick: Pick, script: Script, count: number): readonly Rule[] {
  return arbitraryRules(pick, script, count).map((rule): Rule => {
    const atom = () => anAtom(pick, script, 2);
    const within = pick(3) === 0 ? {} : { within: 1 + pick(4) };
    const from = pick(4) === 0 ? {} : { from: atom() };
    return { ...rule, pattern: { kind: 'possible', of: atom(), ...within, ...from } };
  });
}

const TAGS = ['red', 'green', 'blue'] as const;

function pattern(pick: Pick, script: Script, kind: number): Pattern {
  const atom = () => anAtom(pick, script, 2);
  switch (kind) {
    case 0:
      return { kind: 'absence', of: atom() };
    case 1:
      return { kind: 'universality', of: { any: [atom(), { not: atom() }, atom()] } };
    case 2:
      return { kind: 'existence', of: atom() };
    case 3: {
      const min = pick(4);
      return { kind: 'occurs', of: atom(), min, ...(pick(2) === 0 ? { max: min + pick(3) } : {}) };
    }
    case 4: {
      const order = (['all', 'any', 'inOrder'] as const)[pick(3)] ?? 'all';
      return { kind: 'precedence', of: atom(), after: Array.from({ length: 1 + pick(3) }, atom), order };
    }
    case 5:
      return { kind: 'response', to: atom(), expect: atom() };
    case 6:
      return { kind: 'never-after', after: atom(), never: atom() };
    case 7:
      return { kind: 'between', from: atom(), until: atom(), never: atom() };
    default:
      return { kind: 'not-coexist', one: atom(), other: atom() };
  }
}

/** An atom of one thing, or of parts; `depth` bounds how far parts have parts. */
function anAtom(pick: Pick, script: Script, depth: number): Atom {
  const parts = () => Array.from({ length: 1 + pick(2) }, () => anAtom(pick, script, depth - 1));
  const kind = pick(depth > 0 ? 12 : 9);
  switch (kind) {
    case 9:
      return { all: parts() };
    case 10:
      return { any: parts() };
    case 11:
      return { not: anAtom(pick, script, depth - 1) };
    default:
      return atomOfOneThing(pick, script, kind);
  }
}

function atomOfOneThing(pick: Pick, script: Script, kind: number): Atom {
  const one = <T>(items: readonly T[]): T | undefined => items[pick(items.length)];
  switch (kind) {
    case 0:
      return { tag: one(TAGS) ?? 'red' };
    case 1:
      return { step: one(allSteps(script))?.step.id ?? 'none' };
    case 2:
      return anAnswer(script, one);
    case 3:
      return aTask(script, one);
    case 4:
      return { event: one(script.events)?.id ?? 'none' };
    case 5:
    case 6:
      return anEnding(script, one, kind === 5);
    default:
      return { holds: leaf(pick, script, () => true) ?? { campaign: 'bonus' } };
  }
}

type OneOf = <T>(items: readonly T[]) => T | undefined;

function anAnswer(script: Script, one: OneOf): Atom {
  const step = one(walkedSteps(script));
  return { answer: `${step?.id}/${one(step?.answers ?? [])?.id}` };
}

function aTask(script: Script, one: OneOf): Atom {
  const step = one(walkedSteps(script).filter(({ tasks }) => (tasks ?? []).length > 0));
  return step === undefined ? { tag: 'blue' } : { task: `${step.id}/${one(step.tasks ?? [])?.id}` };
}

function anEnding(script: Script, one: OneOf, byDisposition: boolean): Atom {
  const row = one(script.closing.rows);
  return byDisposition ? { disposition: row?.disposition ?? 'none' } : { status: row?.status ?? null };
}

function walkedSteps(script: Script) {
  return allSteps(script).flatMap(({ step }) => (step.kind === 'fork' ? [] : [step]));
}

function startCondition(pick: Pick, script: Script): Condition | null {
  return leaf(pick, script, (from) => from === 'intake');
}

function leaf(pick: Pick, script: Script, wanted: (from: string) => boolean): Condition | null {
  const facts = script.facts.filter((fact) => fact.kind !== 'text' && fact.personal !== true && wanted(fact.from));
  const fact = facts[pick(facts.length)];
  switch (fact?.kind) {
    case 'flag':
      return { fact: fact.id, is: pick(2) === 0 };
    case 'choice':
      return pick(3) === 0
        ? { fact: fact.id, known: pick(2) === 0 }
        : { fact: fact.id, is: fact.values[pick(fact.values.length)]?.id ?? 'v0' };
    case 'count':
      return { fact: fact.id, atLeast: fact.min + pick(fact.max - fact.min + 1) };
    case 'amount':
      return pick(2) === 0 ? { fact: fact.id, above: pick(11) } : { fact: fact.id, atMost: pick(11) };
    default:
      return null;
  }
}
