// Which facts a condition reads. In: a condition, its script and the names in it. Out: ids of facts.
import type { Condition } from '../../../language/condition';
import type { Script } from '../../../language/script';
import type { ScriptNames } from '../../script-names';

/** Facts that a condition reads, through named conditions too. Circles are walked once. */
export function factsRead(condition: Condition, script: Script, names: ScriptNames): ReadonlySet<string> {
  const facts = new Set<string>();
  const seen = new Set<Condition>();
  const pending = [condition];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if ('all' in next) pending.push(...next.all);
    else if ('any' in next) pending.push(...next.any);
    else if ('not' in next) pending.push(next.not);
    else if ('condition' in next) {
      const named = names.conditions.get(next.condition);
      if (named) pending.push(named);
    } else facts.add('campaign' in next ? script.campaigns.fact : next.fact);
  }
  return facts;
}
