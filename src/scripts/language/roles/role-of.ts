// What a script binds to a role. In: a script and a role. Out: the id, the fact or the value; null where the script has no such role.
import { type Role } from './bindings';
import type { Fact, Facts, FactValue } from '../fact';
import type { Script } from '../script';

/** The id of what plays this role; null when nothing does. */
export function roleOf(script: Script | null, role: Role): string | null {
  return script?.bindings[role] ?? null;
}

/** The fact that plays this role; null when nothing does. */
export function factOfRole(script: Script | null, role: Role): Fact | null {
  const id = roleOf(script, role);
  return id === null ? null : (script?.facts.find((fact) => fact.id === id) ?? null);
}

/** What the fact of this role holds; null when it is not known or nothing plays the role. */
export function valueOfRole(script: Script | null, facts: Facts, role: Role): FactValue {
  const id = roleOf(script, role);
  return id === null ? null : (facts[id] ?? null);
}

/** The text that the fact of this role holds; empty when it is not known or no text. */
export function textOfRole(script: Script | null, facts: Facts, role: Role): string {
  const value = valueOfRole(script, facts, role);
  return typeof value === 'string' ? value : '';
}

/** The value of the setting of this role; null when nothing plays it. */
export function settingOfRole(script: Script | null, role: Role): number | null {
  const id = roleOf(script, role);
  return script?.settings.find((setting) => setting.id === id)?.value ?? null;
}
