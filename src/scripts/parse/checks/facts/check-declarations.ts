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
    const expected = AUTOFILLED[fact.autofill ?? 'agentName'];
    problems.add('wrong-kind', `${path}.autofill`, { value: fact.id, expected });
  }
  checkNumbers(fact, path, problems);
}

const AUTOFILLED = {
  today: 'fact:day',
  agentName: 'fact:text',
  agentLogin: 'fact:text',
  lastCall: 'fact:not-list',
  lastCallAt: 'fact:dateTime',
} as const;

/** Today fills a day, the last call any fact but what is personal, its moment a date with time; name and login fill any text. */
function takesAutofill(fact: Fact): boolean {
  switch (fact.autofill) {
    case undefined:
      return true;
    case 'lastCall':
      return fact.kind !== 'list' && fact.personal !== true;
    case 'today':
      return fact.kind === 'text' && fact.format === 'date';
    case 'lastCallAt':
      return fact.kind === 'text' && fact.format === 'dateTime';
    case 'agentName':
    case 'agentLogin':
      return fact.kind === 'text';
  }
}

function checkNumbers(fact: Fact, path: string, problems: CheckContext['problems']): void {
  if ((fact.kind === 'count' || fact.kind === 'amount') && (fact.min ?? -Infinity) > (fact.max ?? Infinity)) {
    problems.add('out-of-range', `${path}.min`, { value: fact.min, expected: `at-most:${String(fact.max)}` });
    return;
  }
  if ('initial' in fact && fact.initial !== undefined) checkValue(fact, fact.initial, `${path}.initial`, problems);
}
