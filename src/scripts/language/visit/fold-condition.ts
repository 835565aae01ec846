// The one walk over the parts of a condition. In: a condition and what each kind of part means. Out: what the whole means.
import type { Condition } from '../condition';

/** A test of one fact, or of the campaign. */
export type FactCondition = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { not: unknown } | { condition: unknown }
>;

/** What a condition means, part by part. A named condition is not looked up: the reader knows what it keeps of names. */
export interface ConditionFold<R> {
  all(parts: readonly R[]): R;
  any(parts: readonly R[]): R;
  not(part: R): R;
  named(id: string): R;
  test(condition: FactCondition): R;
}

/** Parts are folded before what holds them, in the order in which they are written. */
export function foldCondition<R>(condition: Condition, fold: ConditionFold<R>): R {
  const part = (inner: Condition): R => foldCondition(inner, fold);
  if ('all' in condition) return fold.all(condition.all.map(part));
  if ('any' in condition) return fold.any(condition.any.map(part));
  if ('not' in condition) return fold.not(part(condition.not));
  return 'condition' in condition ? fold.named(condition.condition) : fold.test(condition);
}
