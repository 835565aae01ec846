// Sets of fact valuations, as the explorer needs them. Two exact representations stand behind it: `bit-sets` for few
// valuations and `decision-diagrams` for many. Nothing here knows about steps or rules.

/** How the finite facts of a model are laid out: one radix (number of values) per fact. */
export interface Layout {
  readonly radices: readonly number[];
  /** Order in which decision diagrams test the facts; it decides their size. Default: as they come. */
  readonly order?: readonly number[];
}

/** A change of one fact: by a map of its values, or to any of some values. */
export type Change =
  | { readonly kind: 'map'; readonly fact: number; readonly map: readonly number[] }
  | { readonly kind: 'any'; readonly fact: number; readonly values: readonly boolean[] };

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
  /** Whether the two have a member in common. */
  meets(a: S, b: S): boolean;
  isSame(a: S, b: S): boolean;
  /** Where the members of `a` within `allowed` are led by changes of different facts. */
  after(a: S, allowed: S, changes: readonly Change[]): S;
  /** Whether `after` would have a member in common with `target`. */
  leadsInto(a: S, allowed: S, changes: readonly Change[], target: S): boolean;
  /** The valuations within `allowed` that the changes may lead into `a`. */
  before(a: S, allowed: S, changes: readonly Change[]): S;
  /** Number of valuations; exact up to 2^53. */
  size(a: S): number;
  /** The member with the smallest value indices, read from the first fact on. Throws on an empty set. */
  pick(a: S): Valuation;
  /** The set of one valuation. */
  only(valuation: Valuation): S;
  /** The same set, untouched by what a search does next. */
  keep(a: S): S;
  /** Empty sets at places 0…`places` − 1, to be grown in place by a search. */
  growing(places: number): GrowingSets<S>;
}

/** Sets that only grow, one at each place. A search adds to them and takes what has come since. Nothing is copied. */
export interface GrowingSets<S> {
  /** Adds to a place. True if something was new. */
  add(place: number, set: S): boolean;
  /** Adds what `after` gives, as far as it lies within `limit`. */
  addAfter(place: number, a: S, allowed: S, changes: readonly Change[], limit: S): boolean;
  /** Adds what `before` gives, as far as it lies within `limit`. */
  addBefore(place: number, a: S, allowed: S, changes: readonly Change[], limit: S): boolean;
  /**
   * What came since it was last taken from this place; or everything known, where that costs less than telling it apart.
   * Valid until something is taken again; `keep` makes it last.
   */
  take(place: number): S;
  /** Everything known of the place. Later additions may show in it. */
  at(place: number): S;
}
