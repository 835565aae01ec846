// Sets of fact valuations, as the explorer needs them. Two exact representations stand behind it: `bit-sets` for few
// valuations and `decision-diagrams` for many. Nothing here knows about steps or rules.

/** How the finite facts of a model are laid out: one radix (number of values) per fact. */
export interface Layout {
  readonly radices: readonly number[];
  /** Fact that decision diagrams should test first; default: the first. */
  readonly first?: number;
}

/** One valuation: the value index of every fact of the layout. */
export type Valuation = readonly number[];

/** The caller's cap was reached: the answer would not be exact, so there is none. */
export class CapReached extends Error {
  override readonly name = 'CapReached';
}

/**
 * An algebra of sets `S` over one layout. All operations are exact and leave their operands as they are.
 * Throws `CapReached` when a set can't be represented within the cap.
 */
export interface ValuationSets<S> {
  readonly layout: Layout;
  readonly none: S;
  /** Every valuation of the layout. */
  readonly all: S;
  /** Valuations in which fact `fact` has one of `values` (a tick per value index). */
  having(fact: number, values: readonly boolean[]): S;
  both(a: S, b: S): S;
  either(a: S, b: S): S;
  /** `a` without `b`. */
  minus(a: S, b: S): S;
  isNone(a: S): boolean;
  /** Image of `fact := value`. */
  assign(a: S, fact: number, value: number): S;
  /** Image of `fact := map[fact]`, e.g. a saturating increment. */
  remap(a: S, fact: number, map: readonly number[]): S;
  /** Image of "fact takes any of `values`". */
  havoc(a: S, fact: number, values: readonly boolean[]): S;
  /** Valuations that `remap` leads into `a`. */
  unmap(a: S, fact: number, map: readonly number[]): S;
  /** Valuations that become members of `a` if the fact may be changed to any of `values`. */
  unhavoc(a: S, fact: number, values: readonly boolean[]): S;
  /** Number of valuations; exact up to 2^53. */
  size(a: S): number;
  /** The member with the smallest value indices, read from the first fact on. Throws on an empty set. */
  pick(a: S): Valuation;
  /** The set of one valuation. */
  only(valuation: Valuation): S;
}

/** The map of a constant assignment: every value becomes `value`. */
export function constantMap(radix: number, value: number): readonly number[] {
  return Array.from({ length: radix }, () => value);
}
