// Whether business rules and assumptions name parts that are there. In: a script. Out: problems. Whether a rule is kept is asked
// by `verify`.
import type { Condition } from '../../language/condition';
import type { Atom, Pattern } from '../../language/rule';
import { checkDisposition, checkStatus } from './check-closing';
import type { CheckContext } from './check-context';
import { checkStepPart } from './flow/check-step-part';
import { factsRead } from './facts/facts-read';

/** Checks business rules and assumptions; what they say of the start of a call may read intake facts only. */
export function checkRules(context: CheckContext): void {
  context.script.assumptions.forEach(({ holds }, i) => checkStart(context, holds, `$.assumptions[${i}].holds`));
  context.script.rules.forEach(({ when, pattern }, i) => {
    if (when) checkStart(context, when, `$.rules[${i}].when`);
    checkPattern(context, pattern, `$.rules[${i}].pattern`);
  });
}

function checkStart(context: CheckContext, condition: Condition, path: string): void {
  const { names, problems } = context;
  context.checkCondition(condition, path);
  for (const id of factsRead(condition, context.script, names)) {
    const fact = names.facts.get(id);
    if (fact && fact.from !== 'intake') problems.add('wrong-kind', path, { value: id, expected: 'fact:intake' });
  }
}

function checkPattern(context: CheckContext, pattern: Pattern, path: string): void {
  const check = (atom: Atom, place: string) => checkAtom(context, atom, place);
  switch (pattern.kind) {
    case 'absence':
    case 'universality':
    case 'existence':
      check(pattern.of, `${path}.of`);
      break;
    case 'occurs':
      check(pattern.of, `${path}.of`);
      if (pattern.min !== undefined && pattern.max !== undefined && pattern.min > pattern.max) {
        context.problems.add('out-of-range', `${path}.min`, { value: pattern.min, expected: `at-most:${pattern.max}` });
      }
      break;
    case 'precedence':
      check(pattern.of, `${path}.of`);
      pattern.after.forEach((atom, i) => check(atom, `${path}.after[${i}]`));
      break;
    case 'response':
      check(pattern.to, `${path}.to`);
      check(pattern.expect, `${path}.expect`);
      break;
    case 'never-after':
      check(pattern.after, `${path}.after`);
      check(pattern.never, `${path}.never`);
      break;
    case 'between':
      check(pattern.from, `${path}.from`);
      check(pattern.until, `${path}.until`);
      check(pattern.never, `${path}.never`);
      break;
    case 'possible':
      check(pattern.of, `${path}.of`);
      if (pattern.from !== undefined) check(pattern.from, `${path}.from`);
      break;
    case 'not-coexist':
      check(pattern.one, `${path}.one`);
      check(pattern.other, `${path}.other`);
      break;
  }
}

function checkAtom(context: CheckContext, atom: Atom, path: string): void {
  if ('all' in atom) atom.all.forEach((part, i) => checkAtom(context, part, `${path}.all[${i}]`));
  else if ('any' in atom) atom.any.forEach((part, i) => checkAtom(context, part, `${path}.any[${i}]`));
  else if ('not' in atom) checkAtom(context, atom.not, `${path}.not`);
  else if ('holds' in atom) context.checkCondition(atom.holds, `${path}.holds`);
  else if ('disposition' in atom) checkDisposition(context, atom.disposition, `${path}.disposition`);
  else if ('status' in atom) checkStatus(context, atom.status, `${path}.status`);
  else checkNamed(context, atom, path);
}

function checkNamed(context: CheckContext, atom: NamingAtom, path: string): void {
  const { names } = context;
  if ('step' in atom) checkName(context, atom.step, names.steps, 'step', path);
  else if ('tag' in atom) checkName(context, atom.tag, names.tags, 'tag', path);
  else if ('event' in atom) checkName(context, atom.event, names.events, 'event', path);
  else if ('answer' in atom) checkStepPart(context, atom.answer, 'answer', `${path}.answer`);
  else checkStepPart(context, atom.task, 'task', `${path}.task`);
}

/** Atoms that name one part of the flow. */
type NamingAtom = Extract<
  Atom,
  { step: string } | { tag: string } | { event: string } | { answer: string } | { task: string }
>;

interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

function checkName({ problems }: CheckContext, name: string, names: Names, kind: string, path: string): void {
  if (!names.has(name))
    problems.add('unknown-name', `${path}.${kind}`, { value: name, expected: kind, near: names.keys() });
}
