// The outcome so far, as a desk tool asks for it. In: a script and facts. Out: whether the condition in a role holds.
import type { Facts } from '@/scripts/language/fact';
import type { Role } from '@/scripts/language/roles/bindings';
import type { Script } from '@/scripts/language/script';
import { conditionCompiler } from '../graph/conditions/condition-compiler';

/** Whether the named condition in a role holds; false when the script has none in it. */
export function conditionInRole(script: Script | null, role: Role, facts: Facts): boolean {
  const id = script?.bindings[role];
  return script !== null && id !== undefined && conditionCompiler(script)({ condition: id })(facts);
}
