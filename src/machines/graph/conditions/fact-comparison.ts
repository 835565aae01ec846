// A comparison of one fact becomes a predicate. In: a comparison and what its settings are. Out: the predicate.
import type { Bound, Condition } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { FactTest } from './costed-test';
import { presentKey } from '../present-facts';

type Comparison = Extract<Condition, { fact: string }>;

/** A comparison with an unknown fact is false. `settingOf` throws on a setting that the script lacks. */
export function factComparison(condition: Comparison, settingOf: (id: string) => number): FactTest {
  const { fact } = condition;
  if ('known' in condition) {
    const { known } = condition;
    return (facts) => ((facts[fact] ?? null) !== null) === known;
  }
  if ('is' in condition) return isOneOf(fact, condition.is);
  if ('present' in condition) {
    const key = presentKey(fact);
    const { present } = condition;
    return (facts) => facts[key] === present;
  }
  const bound = (value: Bound | undefined, absent: number): number => {
    if (value === undefined) return absent;
    return typeof value === 'number' ? value : settingOf(value.setting);
  };
  const atLeast = bound(condition.atLeast, Number.NEGATIVE_INFINITY);
  const atMost = bound(condition.atMost, Number.POSITIVE_INFINITY);
  const above = bound(condition.above, Number.NEGATIVE_INFINITY);
  const below = bound(condition.below, Number.POSITIVE_INFINITY);
  return (facts) => {
    const value = facts[fact];
    return typeof value === 'number' && value >= atLeast && value <= atMost && value > above && value < below;
  };
}

function isOneOf(fact: string, is: string | boolean | readonly string[]): FactTest {
  if (typeof is === 'string' || typeof is === 'boolean') return (facts) => facts[fact] === is;
  const values = new Set<FactValue | undefined>(is);
  return (facts) => values.has(facts[fact]);
}
