// A value of a fact in words that a report or a list can show. In: a fact and a value. Out: text.
import type { Fact, FactValue } from '../fact';

/** The label of a choice; the fields of a list's items, `a, b; c, d`; any other value as it is written. */
export function valueLabel(fact: Fact | undefined, value: FactValue): string {
  if (isList(value)) return value.map((item) => Object.values(item).join(', ')).join('; ');
  const chosen = fact?.kind === 'choice' ? fact.values.find(({ id }) => id === value) : undefined;
  return chosen?.label ?? String(value);
}

function isList(value: FactValue): value is Extract<FactValue, readonly unknown[]> {
  return Array.isArray(value);
}
