// Which dates bound another one that must lie ahead. In: a script. Out: their ids.
import type { Script } from '../script';
import { enteredFacts } from './entered-facts';

/** Once such a date is past, the other one cannot be entered any more. */
export function boundingDates(script: Script): readonly string[] {
  const entered = enteredFacts(script);
  return script.facts.flatMap((fact) => {
    if (fact.kind !== 'text' || fact.future !== true || fact.notAfter === undefined || !entered.has(fact.id)) return [];
    return [fact.notAfter];
  });
}
