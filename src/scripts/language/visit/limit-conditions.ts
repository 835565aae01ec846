// What the limits of dates read of other dates. In: a script, and conditions that only its rules read. Out: conditions.
import type { Condition } from '../condition';
import type { Script } from '../script';
import { conditionParts } from './condition-parts';
import { enteredFacts } from './entered-facts';
import { visitScript } from './visit-script';

/**
 * Once the date that bounds another one is past, one that must lie ahead can't be entered any more. Where the side of the bounded date
 * is read too, a bound of today and one that lies ahead are told apart as well.
 */
export function limitConditions(script: Script, observed: readonly Condition[] = []): readonly Condition[] {
  const entered = enteredFacts(script);
  const conditions: Condition[] = [];
  const isRead = new Set(observed.flatMap(datesIn));
  visitScript(script, {
    condition: (condition) => {
      for (const date of datesIn(condition)) isRead.add(date);
    },
  });
  const boundOf = new Map<string, string>();
  for (const fact of script.facts) {
    if (fact.kind !== 'text' || fact.notAfter === undefined || !entered.has(fact.id)) continue;
    boundOf.set(fact.id, fact.notAfter);
    if (fact.future === true) {
      conditions.push({ fact: fact.notAfter, present: 'before' });
      isRead.add(fact.notAfter);
    }
  }
  // A bound may be bound in its turn; what is added to a set meanwhile is walked as well.
  for (const date of isRead) {
    const bound = boundOf.get(date);
    if (bound === undefined) continue;
    conditions.push({ fact: bound, present: 'before' }, { fact: bound, present: 'today' });
    isRead.add(bound);
  }
  return conditions;
}

function datesIn(condition: Condition): readonly string[] {
  return conditionParts(condition).tests.flatMap((test) => ('present' in test ? [test.fact] : []));
}
