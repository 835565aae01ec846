// Named conditions build on each other. In: conditions by name. Out: the names in an order in which they can be compiled.
import type { Condition } from '@/scripts/language/condition';
import { conditionParts } from '@/scripts/language/visit/condition-parts';

/** The names, each after those that its condition uses. Without recursion: a chain of names may be long. @throws on a circle. */
export function dependencyOrder(named: ReadonlyMap<string, Condition>): readonly string[] {
  const order = new Set<string>();
  const open = new Set<string>();
  const stack = [...named.keys()].reverse();
  for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
    const condition = named.get(name);
    if (order.has(name) || !condition) {
      stack.pop();
    } else if (open.has(name)) {
      order.add(name);
      stack.pop();
    } else {
      open.add(name);
      const below = conditionParts(condition).names.filter((used) => !order.has(used));
      const circle = below.find((used) => open.has(used));
      if (circle !== undefined) throw new Error(`Condition "${circle}" builds on itself`);
      stack.push(...below);
    }
  }
  return [...order];
}
