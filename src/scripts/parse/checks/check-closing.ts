// Whether facts, settings, campaigns, the closing table, notes and rules of a script fit each other. In: a script of the right
// form with its names. Out: problems. Whether a rule is kept or a row can be reached is not asked here.
import { checkAssignments, checkValue, factsRead } from './check-conditions';
import { checkFirstMatch, checkLines, checkSystem, type CheckContext } from './validate-flow';
import { checkMoment } from './check-moments';
import { parseDay } from '@/calendar/civil-day';
import type { Condition } from '../../language/condition';
import type { Fact } from '../../language/fact';
import type { Atom, Pattern } from '../../language/rule';

/** Checks the declarations of facts, settings, named conditions and campaigns. */
export function checkDeclarations({ script, names, problems, checkCondition }: CheckContext): void {
  script.settings.forEach(({ since }, i) => {
    if (!parseDay(since)) problems.add('wrong-value', `$.settings[${i}].since`, { value: since, expected: 'date' });
  });
  script.facts.forEach((fact, i) => {
    checkFact(fact, `$.facts[${i}]`, problems);
    checkMoment(fact, `$.facts[${i}]`, names, problems);
  });
  script.conditions.forEach(({ when }, i) => checkCondition(when, `$.conditions[${i}].when`));
  const { fact: factId, rows } = script.campaigns;
  const fact = names.facts.get(factId);
  if (!fact) problems.add('unknown-fact', '$.campaigns.fact', { value: factId, near: names.facts.keys() });
  else if (fact.kind !== 'choice') {
    problems.add('wrong-kind', '$.campaigns.fact', { value: factId, expected: 'fact:choice' });
  }
  rows.forEach(({ value, has }, i) => {
    if (fact?.kind === 'choice') checkValue(fact, value, `$.campaigns.rows[${i}].value`, problems);
    has.forEach((column, j) => {
      if (!names.columns.has(column)) {
        problems.add('unknown-column', `$.campaigns.rows[${i}].has[${j}]`, { value: column, near: names.columns });
      }
    });
  });
}

/** Checks the closing table with its obligations, and the note templates. */
export function checkClosing(context: CheckContext): void {
  const { names, problems, checkCondition } = context;
  const { ifEndedNow, obligations, rows } = context.script.closing;
  checkAssignments(ifEndedNow, '$.closing.ifEndedNow', names, problems);
  obligations.forEach((obligation, i) => {
    const path = `$.closing.obligations[${i}]`;
    checkCondition(obligation.when, `${path}.when`);
    checkCondition(obligation.met, `${path}.met`);
    checkCondition(obligation.waived?.when, `${path}.waived.when`);
    checkSystem(context, obligation.system, `${path}.system`);
  });
  rows.forEach((row, i) => {
    const path = `$.closing.rows[${i}]`;
    checkCondition(row.when, `${path}.when`);
    checkDisposition(context, row.disposition, `${path}.disposition`);
    checkStatus(context, row.status, `${path}.status`);
    row.obligations.forEach((id, j) => {
      if (!names.obligations.has(id)) {
        problems.add('unknown-obligation', `${path}.obligations[${j}]`, { value: id, near: names.obligations });
      }
    });
  });
  checkFirstMatch(rows, '$.closing.rows', problems);
  context.script.notes.forEach((note, i) => {
    checkSystem(context, note.system, `$.notes[${i}].system`);
    checkCondition(note.when, `$.notes[${i}].when`);
    checkLines(context, note.lines, `$.notes[${i}].lines`);
  });
}

/** Checks business rules and assumptions; what they say of the start of a call may read intake facts only. */
export function checkRules(context: CheckContext): void {
  context.script.assumptions.forEach(({ holds }, i) => checkStart(context, holds, `$.assumptions[${i}].holds`));
  context.script.rules.forEach(({ when, pattern }, i) => {
    if (when) checkStart(context, when, `$.rules[${i}].when`);
    checkPattern(context, pattern, `$.rules[${i}].pattern`);
  });
}

function checkFact(fact: Fact, path: string, problems: CheckContext['problems']): void {
  if (fact.from !== 'intake') {
    for (const key of ['required', 'autofill'] as const) {
      if (fact[key]) problems.add('wrong-kind', `${path}.${key}`, { value: fact.id, expected: 'fact:intake' });
    }
  }
  if (fact.personal && fact.kind !== 'text') {
    problems.add('wrong-kind', `${path}.personal`, { value: fact.id, expected: 'fact:text' });
  }
  if (fact.autofill !== undefined && (fact.kind !== 'text' || (fact.autofill === 'today' && fact.format !== 'date'))) {
    const expected = fact.autofill === 'today' ? 'fact:day' : 'fact:text';
    problems.add('wrong-kind', `${path}.autofill`, { value: fact.id, expected });
  }
  if ((fact.kind === 'count' || fact.kind === 'amount') && (fact.min ?? -Infinity) > (fact.max ?? Infinity)) {
    problems.add('out-of-range', `${path}.min`, { value: fact.min, expected: `at-most:${String(fact.max)}` });
  } else if ('initial' in fact && fact.initial !== undefined)
    checkValue(fact, fact.initial, `${path}.initial`, problems);
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
    case 'not-coexist':
      check(pattern.one, `${path}.one`);
      check(pattern.other, `${path}.other`);
      break;
  }
}

function checkAtom(context: CheckContext, atom: Atom, path: string): void {
  const { names } = context;
  if ('all' in atom) atom.all.forEach((part, i) => checkAtom(context, part, `${path}.all[${i}]`));
  else if ('any' in atom) atom.any.forEach((part, i) => checkAtom(context, part, `${path}.any[${i}]`));
  else if ('not' in atom) checkAtom(context, atom.not, `${path}.not`);
  else if ('holds' in atom) context.checkCondition(atom.holds, `${path}.holds`);
  else if ('disposition' in atom) checkDisposition(context, atom.disposition, `${path}.disposition`);
  else if ('status' in atom) checkStatus(context, atom.status, `${path}.status`);
  else if ('step' in atom) checkName(context, atom.step, names.steps, 'step', path);
  else if ('tag' in atom) checkName(context, atom.tag, names.tags, 'tag', path);
  else if ('event' in atom) checkName(context, atom.event, names.events, 'event', path);
  else if ('answer' in atom) checkPart(context, atom.answer, 'answer', path);
  else checkPart(context, atom.task, 'task', path);
}

interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

function checkName({ problems }: CheckContext, name: string, names: Names, kind: string, path: string): void {
  if (!names.has(name))
    problems.add('unknown-name', `${path}.${kind}`, { value: name, expected: kind, near: names.keys() });
}

/** Checks `step/answer` or `step/task`; only a task with something to confirm can be ticked. */
function checkPart({ names, problems }: CheckContext, name: string, kind: 'answer' | 'task', path: string): void {
  const place = `${path}.${kind}`;
  const slash = name.indexOf('/');
  const stepId = name.slice(0, slash);
  const step = names.steps.get(stepId)?.step;
  if (!step || step.kind === 'fork') {
    problems.add('unknown-name', place, {
      value: name,
      expected: kind,
      near: withPart(names.steps.keys(), name.slice(slash)),
    });
    return;
  }
  const parts: readonly { readonly id: string }[] = kind === 'answer' ? step.answers : (step.tasks ?? []);
  const part = parts.find(({ id }) => id === name.slice(slash + 1));
  if (!part) {
    const near = parts.map(({ id }) => `${stepId}/${id}`);
    problems.add('unknown-name', place, { value: name, expected: kind, near });
  } else if (kind === 'task' && !('confirms' in part)) {
    problems.add('wrong-kind', place, { value: name, expected: 'confirmable-task' });
  }
}

function* withPart(steps: Iterable<string>, part: string): Generator<string> {
  for (const step of steps) yield `${step}${part}`;
}

function checkDisposition({ names, problems }: CheckContext, id: string, path: string): void {
  if (!names.dispositions.has(id)) problems.add('unknown-disposition', path, { value: id, near: names.dispositions });
}

function checkStatus({ names, problems }: CheckContext, id: string | null, path: string): void {
  if (id !== null && !names.statuses.has(id)) problems.add('unknown-status', path, { value: id, near: names.statuses });
}
