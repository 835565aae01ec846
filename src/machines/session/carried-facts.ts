// What a call leaves for the next one to the same client. In: a compiled script, the journal of the last call, when it was. Out: the facts
// that a script fills from the last call; none when that call left nothing.
import type { Facts } from '@/scripts/language/fact';
import { factsOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Journal } from './journal';
import { replay } from './replay';

/** `at` is the agent's local minute of the last call, `YYYY-MM-DDTHH:mm`. */
export function carriedFacts(compiled: CompiledScript, journal: Journal, at: string): Facts {
  const left = factsOf(replay(compiled, journal).state);
  const { facts } = compiled.script;
  const carried = facts.flatMap((fact) => {
    const value = left[fact.id] ?? null;
    return fact.autofill === 'lastCall' && value !== initialValue(fact) ? [[fact.id, value] as const] : [];
  });
  if (carried.length === 0) return {};
  const moments = facts.flatMap(({ id, autofill }) => (autofill === 'lastCallAt' ? [[id, at] as const] : []));
  return Object.fromEntries([...carried, ...moments]);
}
