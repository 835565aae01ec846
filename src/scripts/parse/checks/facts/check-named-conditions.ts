// Whether named conditions build on themselves. In: a script of the right form. Out: `circular-condition`.
import type { Condition } from '../../../language/condition';
import type { Script } from '../../../language/script';
import type { ProblemList } from '../../problem-list';

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

function namesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}
