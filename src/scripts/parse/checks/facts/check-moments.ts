// Whether facts that stand for dates and zones are such facts. In: names that a script gives, with its facts. Out: problems.
import type { Fact } from '../../../language/fact';
import { isDateFact } from '../../../language/is-date-fact';
import { isZoneFact } from '../../../language/roles/role-kinds';
import type { ProblemList } from '../../problem-list';
import type { ScriptNames } from '../../script-names';

/** A name that must be a date fact, with or without a time. */
export function checkDateFact(name: string, path: string, names: ScriptNames, problems: ProblemList): void {
  const fact = names.facts.get(name);
  if (!fact) problems.add('unknown-fact', path, { value: name, near: names.facts.keys() });
  else if (!isDateFact(fact)) problems.add('wrong-kind', path, { value: name, expected: 'fact:date' });
}

/** A name that must be a choice of zones `utc2`…`utc12`. */
export function checkZoneFact(name: string, path: string, names: ScriptNames, problems: ProblemList): void {
  const zone = names.facts.get(name);
  if (!zone) problems.add('unknown-fact', path, { value: name, near: names.facts.keys() });
  else if (!isZoneFact(zone)) {
    problems.add('wrong-kind', path, { value: name, expected: 'fact:zone' });
  }
}

/** The zone, limits and suggestion of a text fact: only dates have them, and what they name must fit. */
export function checkMoment(fact: Fact, path: string, names: ScriptNames, problems: ProblemList): void {
  if (fact.kind !== 'text') return;
  const isDay = fact.format === 'date';
  const isMoment = fact.format === 'dateTime';
  const wanted = {
    zone: { fits: isMoment, expected: 'fact:date' },
    future: { fits: isDateFact(fact), expected: 'fact:date' },
    notAfter: { fits: isDateFact(fact), expected: 'fact:date' },
    suggest: { fits: isDay, expected: 'fact:day' },
  };
  for (const key of ['zone', 'future', 'notAfter', 'suggest'] as const) {
    const { fits, expected } = wanted[key];
    if (fact[key] !== undefined && !fits) problems.add('wrong-kind', `${path}.${key}`, { value: fact.id, expected });
  }
  if (fact.zone !== undefined) checkZoneFact(fact.zone, `${path}.zone`, names, problems);
  if (fact.notAfter !== undefined) checkDateFact(fact.notAfter, `${path}.notAfter`, names, problems);
  if (fact.suggest !== undefined) checkSuggestion(fact.suggest, `${path}.suggest`, names, problems);
}

type Suggestion = NonNullable<Extract<Fact, { kind: 'text' }>['suggest']>;

function checkSuggestion({ from, months }: Suggestion, path: string, names: ScriptNames, problems: ProblemList): void {
  checkDateFact(from, `${path}.from`, names, problems);
  if (typeof months === 'object' && !names.settings.has(months.setting)) {
    problems.add('unknown-setting', `${path}.months.setting`, { value: months.setting, near: names.settings });
  }
}
