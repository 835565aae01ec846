// What answers, routes and closing may write. In: assignments with their place, the names of the script. Out: problems.
import type { Assignments } from '../../../language/step';
import { memberPath } from '../../json-path';
import type { ProblemList } from '../../problem-list';
import type { ScriptNames } from '../../script-names';
import { checkValue } from './check-value';

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
