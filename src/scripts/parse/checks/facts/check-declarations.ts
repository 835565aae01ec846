// Whether facts, settings and named conditions are declared so that the rest can read them. In: a script. Out: problems.
import { parseDay } from '@/calendar/civil-day';
import type { Fact } from '../../../language/fact';
import { checkMoment } from './check-moments';
import type { CheckContext } from '../check-context';
import { checkValue } from './check-value';

/** Checks the declarations of facts, settings and named conditions. */
export function checkDeclarations({ script, names, problems, checkCondition }: CheckContext): void {
  script.settings.forEach(({ since }, i) => {
    if (!parseDay(since)) problems.add('wrong-value', `$.settings[${i}].since`, { value: since, expected: 'date' });
  });
  script.facts.forEach((fact, i) => {
    checkFact(fact, `$.facts[${i}]`, problems);
    checkMoment(fact, `$.facts[${i}]`, names, problems);
  });
  script.conditions.forEach(({ when }, i) => checkCondition(when, `$.conditions[${i}].when`));
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
  if (!takesAutofill(fact)) {
    const expected = fact.autofill === 'today' ? 'fact:day' : 'fact:text';
    problems.add('wrong-kind', `${path}.autofill`, { value: fact.id, expected });
  }
  checkNumbers(fact, path, problems);
}

/** Today fills a day; the agent's name and login fill any text. */
function takesAutofill(fact: Fact): boolean {
  if (fact.autofill === undefined) return true;
  return fact.kind === 'text' && (fact.autofill !== 'today' || fact.format === 'date');
}

function checkNumbers(fact: Fact, path: string, problems: CheckContext['problems']): void {
  if ((fact.kind === 'count' || fact.kind === 'amount') && (fact.min ?? -Infinity) > (fact.max ?? Infinity)) {
    problems.add('out-of-range', `${path}.min`, { value: fact.min, expected: `at-most:${String(fact.max)}` });
    return;
  }
  if ('initial' in fact && fact.initial !== undefined) checkValue(fact, fact.initial, `${path}.initial`, problems);
}
