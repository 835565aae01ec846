// What conditions may say of the facts of a script. In: a condition with its place, the names of the script. Out: problems.
// Form is checked before; whether a condition can ever hold is not asked here.
import type { Bound, Condition } from '../../../language/condition';
import type { Fact } from '../../../language/fact';
import type { ProblemList } from '../../problem-list';
import type { ScriptNames } from '../../script-names';
import { isDateFact } from '../../../language/is-date-fact';

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
    else checkComparison(fact, condition, path, problems);
    if (!('known' in condition) && !('is' in condition) && !('present' in condition)) checkBounds(condition, path);
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

/** Checks that a comparison suits the kind of its fact. */
function checkComparison(
  fact: Fact,
  condition: Extract<Condition, { fact: string }>,
  path: string,
  problems: ProblemList,
): void {
  const wrong = (member: string, expected: string) =>
    problems.add('wrong-kind', `${path}.${member}`, { value: fact.id, expected });
  if ('present' in condition) {
    if (!isDateFact(fact)) wrong('fact', 'fact:date');
  } else if (fact.kind === 'text' || fact.kind === 'list') {
    problems.add('text-in-condition', `${path}.fact`, { value: fact.id });
  } else if ('known' in condition) {
    if (fact.kind === 'flag' || fact.kind === 'count') wrong('known', 'fact:choice|amount');
  } else if ('is' in condition) checkIs(fact, condition.is, `${path}.is`, problems);
  else if (!isNumber(fact)) wrong('fact', 'fact:count|amount');
}

function isNumber({ kind }: Fact): boolean {
  return kind === 'count' || kind === 'amount';
}

function checkIs(fact: Fact, is: string | boolean | readonly string[], path: string, problems: ProblemList): void {
  if (fact.kind === 'choice' && typeof is !== 'boolean') {
    const ids = fact.values.map(({ id }) => id);
    const values = typeof is === 'string' ? [is] : is;
    values.forEach((value, i) => {
      const place = typeof is === 'string' ? path : `${path}[${i}]`;
      if (ids.includes(value)) return;
      problems.add('unknown-value', place, { value, near: ids, expected: `one-of:${ids.join('|')}` });
    });
  } else if (fact.kind === 'choice') problems.add('wrong-kind', path, { value: is, expected: 'value-of-choice' });
  else if (fact.kind !== 'flag') problems.add('wrong-kind', path, { value: fact.id, expected: 'fact:choice|flag' });
  else if (typeof is !== 'boolean') problems.add('wrong-kind', path, { value: fact.id, expected: 'true-or-false' });
}
