// Predicates whose price stays bounded. In: predicates. Out: what holds them, or keeps their last result.
import type { Facts } from '@/scripts/language/fact';

/** A compiled condition. Total: a fact that is not in `facts` counts as unknown. `facts` is never changed between two asks. */
export type FactTest = (facts: Facts) => boolean;

/** A predicate with what one evaluation of it may take. */
export interface CostedTest {
  readonly test: FactTest;
  /** Comparisons, at most. */
  readonly cost: number;
  /** Predicates inside each other. */
  readonly height: number;
  /** Predicates it leans on that keep their last result, those that others lean on first. */
  readonly memoized: ReadonlySet<FactTest>;
}

// Names that build on each other many times over would make one evaluation endless, or deeper than the stack. The parser
// lets both pass, so beyond these a name keeps its last result, and those below it are decided first.
const MAX_COST = 4_096;
const MAX_HEIGHT = 256;

/** The same predicate; with its last result kept where asking it again would cost too much. */
export function memoizeIfExpensive(costed: CostedTest): CostedTest {
  if (costed.cost <= MAX_COST && costed.height <= MAX_HEIGHT) return costed;
  const below = [...costed.memoized];
  let known: { readonly facts: Facts; readonly result: boolean } | null = null;
  const test: FactTest = (facts) => {
    if (known?.facts !== facts) {
      for (const inner of below) inner(facts);
      known = { facts, result: costed.test(facts) };
    }
    return known.result;
  };
  return { test, cost: 1, height: 1, memoized: new Set([...below, test]) };
}

/** A predicate made of others. */
export function combined(parts: readonly CostedTest[], test: FactTest): CostedTest {
  return {
    test,
    cost: Math.max(
      1,
      parts.reduce((sum, { cost }) => sum + cost, 0),
    ),
    height: 1 + Math.max(0, ...parts.map(({ height }) => height)),
    memoized: new Set(parts.flatMap(({ memoized }) => [...memoized])),
  };
}
