// What conditions and assignments may say of the facts of a script. In: a condition or assignments with their place, the
// names of the script. Out: problems. Form is checked before; whether a condition can ever hold is not asked here.
import { isInDomain } from '../../language/fact-domain';
import { memberPath } from '../json-path';
import type { Bound, Condition } from '../../language/condition';
import type { Fact, FactValue } from '../../language/fact';
import type { Script } from '../../language/script';
import type { Assignments } from '../../language/step';
import type { ProblemList } from '../problem-list';
import type { ScriptNames } from '../script-names';

/** Checks one condition, whole. */
export type ConditionCheck = (condition: Condition | undefined, path: string) => void;

/** A check that every name in a condition exists and that every comparison suits the kind of its fact. */
export function conditionCheck(names: ScriptNames, problems: ProblemList): ConditionCheck {
  function check(condition: Condition, path: string): void {
    if ('all' in condition) condition.all.forEach((part, i) => check(part, `${path}.all[${i}]`));
    else if ('any' in condition) condition.any.forEach((part, i) => check(part, `${path}.any[${i}]`));
    else if ('not' in condition) check(condition.not, `${path}.not`);
    else if ('condition' in condition) checkName(condition.condition, `${path}.condition`);
    else if ('campaign' in condition) {
      if (!names.columns.has(condition.campaign)) {
        problems.add('unknown-column', `${path}.campaign`, { value: condition.campaign, near: names.columns });
      }
    } else checkFact(condition, path);
  }

  function checkName(name: string, path: string): void {
    if (!names.conditions.has(name))
      problems.add('unknown-condition', path, { value: name, near: names.conditions.keys() });
  }

  function checkFact(condition: Extract<Condition, { fact: string }>, path: string): void {
    const fact = names.facts.get(condition.fact);
    if (!fact) {
      problems.add('unknown-fact', `${path}.fact`, { value: condition.fact, near: names.facts.keys() });
    } else if (fact.personal) problems.add('personal-in-condition', `${path}.fact`, { value: fact.id });
    else if (fact.kind === 'text') problems.add('text-in-condition', `${path}.fact`, { value: fact.id });
    else if ('known' in condition) {
      if (fact.kind === 'flag' || fact.kind === 'count') {
        problems.add('wrong-kind', `${path}.known`, { value: fact.id, expected: 'fact:choice|amount' });
      }
    } else if ('is' in condition) checkIs(fact, condition.is, `${path}.is`);
    else if (fact.kind !== 'count' && fact.kind !== 'amount') {
      problems.add('wrong-kind', `${path}.fact`, { value: fact.id, expected: 'fact:count|amount' });
    }
    if (!('known' in condition) && !('is' in condition)) checkBounds(condition, path);
  }

  function checkIs(fact: Fact, is: string | boolean | readonly string[], path: string): void {
    if (fact.kind === 'choice' && typeof is !== 'boolean') {
      const ids = fact.values.map(({ id }) => id);
      const values = typeof is === 'string' ? [is] : is;
      values.forEach((value, i) => {
        const place = typeof is === 'string' ? path : `${path}[${i}]`;
        if (!ids.includes(value)) problems.add('unknown-value', place, { value, near: ids, expected: oneOf(ids) });
      });
    } else if (fact.kind === 'choice') problems.add('wrong-kind', path, { value: is, expected: 'value-of-choice' });
    else if (fact.kind !== 'flag') problems.add('wrong-kind', path, { value: fact.id, expected: 'fact:choice|flag' });
    else if (typeof is !== 'boolean') problems.add('wrong-kind', path, { value: fact.id, expected: 'true-or-false' });
  }

  function checkBounds(condition: Extract<Condition, { atLeast?: Bound | undefined }>, path: string): void {
    for (const key of ['atLeast', 'atMost', 'above', 'below'] as const) {
      const bound = condition[key];
      if (typeof bound === 'object' && !names.settings.has(bound.setting)) {
        problems.add('unknown-setting', `${path}.${key}.setting`, { value: bound.setting, near: names.settings });
      }
    }
  }

  return (condition, path) => {
    if (condition !== undefined) check(condition, path);
  };
}

/** Checks that what is assigned exists and fits: a value of the fact's domain, or a number added to a count. */
export function checkAssignments(
  assignments: Assignments | undefined,
  path: string,
  names: ScriptNames,
  problems: ProblemList,
): void {
  for (const [id, assigned] of Object.entries(assignments ?? {})) {
    const place = memberPath(path, id);
    const fact = names.facts.get(id);
    if (!fact) problems.add('unknown-fact', place, { value: id, near: names.facts.keys() });
    else if (fact.personal) problems.add('wrong-kind', place, { value: id, expected: 'fact:not-personal' });
    else if (typeof assigned === 'object' && assigned !== null) {
      if (fact.kind !== 'count') problems.add('wrong-kind', `${place}.add`, { value: id, expected: 'fact:count' });
    } else checkValue(fact, assigned, place, problems);
  }
}

/** Checks that a fact may hold this value. */
export function checkValue(fact: Fact, value: FactValue, path: string, problems: ProblemList): void {
  if (isInDomain(fact, value)) return;
  switch (fact.kind) {
    case 'choice': {
      const ids = fact.values.map(({ id }) => id);
      if (typeof value === 'string') problems.add('unknown-value', path, { value, near: ids, expected: oneOf(ids) });
      else problems.add('wrong-kind', path, { value, expected: 'value-of-choice' });
      break;
    }
    case 'flag':
      problems.add('wrong-kind', path, { value, expected: 'true-or-false' });
      break;
    case 'count':
      if (typeof value !== 'number') problems.add('wrong-kind', path, { value, expected: 'integer' });
      else problems.add('out-of-range', path, { value, expected: `range:${fact.min}..${fact.max}` });
      break;
    case 'amount':
      if (typeof value !== 'number') problems.add('wrong-kind', path, { value, expected: 'number' });
      else problems.add('out-of-range', path, { value, expected: `range:${fact.min ?? '−∞'}..${fact.max ?? '∞'}` });
      break;
    case 'text':
      problems.add(typeof value === 'string' ? 'wrong-value' : 'wrong-kind', path, {
        value,
        expected:
          fact.format === undefined || fact.format === 'line' || fact.format === 'note' ? 'plain-text' : fact.format,
      });
  }
}

/** Checks that named conditions do not build on themselves. */
export function checkNamedConditions(script: Script, problems: ProblemList): void {
  const uses = new Map(script.conditions.map(({ id, when }) => [id, namesIn(when)]));
  const done = new Set<string>();
  const open = new Set<string>();
  const circular = new Set<string>();
  const visit = (id: string): void => {
    if (open.has(id)) circular.add(id);
    if (open.has(id) || done.has(id)) return;
    open.add(id);
    uses.get(id)?.forEach(visit);
    open.delete(id);
    done.add(id);
  };
  script.conditions.forEach(({ id }) => visit(id));
  script.conditions.forEach(({ id }, i) => {
    if (circular.has(id)) problems.add('circular-condition', `$.conditions[${i}].when`, { value: id });
  });
}

/** Facts that a condition reads, through named conditions too. Circles are walked once. */
export function factsRead(condition: Condition, script: Script, names: ScriptNames): ReadonlySet<string> {
  const facts = new Set<string>();
  const seen = new Set<Condition>();
  const pending = [condition];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if ('all' in next) pending.push(...next.all);
    else if ('any' in next) pending.push(...next.any);
    else if ('not' in next) pending.push(next.not);
    else if ('condition' in next) {
      const named = names.conditions.get(next.condition);
      if (named) pending.push(named);
    } else facts.add('campaign' in next ? script.campaigns.fact : next.fact);
  }
  return facts;
}

function namesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}

function oneOf(ids: readonly string[]): string {
  return `one-of:${ids.join('|')}`;
}
