// Sets of valuations as one bit per valuation. Fast and exact where there are few valuations. In: a layout. Does not know what
// the facts mean.
import { bitSetSize, type Field, fieldsOf, onlyFirst } from './bit-fields';
import { BitImages } from './bit-images';
import { addInto, difference, haveCommon, intersection, isEmpty, lowestBit, sizeOf } from './bit-words';
import { elementAt } from './element-at';
import { GrowingBits } from './growing-bits';
import type { Change, GrowingSets, Layout, Valuation, ValuationSets } from './valuation-sets';

/** Most bits of a set for which bit sets are the better choice (16 KiB a set). */
export const BIT_SET_LIMIT = 1 << 17;

/** Most bits of a set that can be held at all. */
const MOST_BITS = 1 << 27;

/** The algebra of bit sets over one layout. A set is never changed after it is made. */
export class BitSets implements ValuationSets<Int32Array> {
  readonly none: Int32Array;
  readonly all: Int32Array;
  private readonly words: number;
  private readonly fields: readonly Field[];
  private readonly images: BitImages;

  /** @throws RangeError beyond 2^27 bits. */
  constructor(readonly layout: Layout) {
    const size = bitSetSize(layout);
    if (size > MOST_BITS) throw new RangeError('too many valuations for bit sets');
    this.words = Math.max(1, size >>> 5);
    this.fields = fieldsOf(layout, this.words);
    this.none = new Int32Array(this.words);
    this.all = this.fields.reduce(
      (set, { columns }) => intersection(set, union(this.words, columns)),
      onlyFirst(this.words, size),
    );
    this.images = new BitImages(this.fields, this.all);
  }

  having(fact: number, values: readonly boolean[]): Int32Array {
    const columns = elementAt(this.fields, fact).columns.filter((_column, value) => values[value] === true);
    return intersection(this.all, union(this.words, columns));
  }

  both(a: Int32Array, b: Int32Array): Int32Array {
    if (a === this.all || b === this.none) return b;
    return b === this.all || a === this.none ? a : intersection(a, b);
  }

  either(a: Int32Array, b: Int32Array): Int32Array {
    if (a === this.none || b === this.all) return b;
    if (b === this.none || a === this.all) return a;
    return union(this.words, [a, b]);
  }

  minus(a: Int32Array, b: Int32Array): Int32Array {
    if (a === this.none || b === this.none) return a;
    return b === this.all || a === b ? this.none : difference(a, b);
  }

  isNone(a: Int32Array): boolean {
    return a === this.none || isEmpty(a);
  }

  meets(a: Int32Array, b: Int32Array): boolean {
    return haveCommon(a, b);
  }

  isSame(a: Int32Array, b: Int32Array): boolean {
    return a === b || a.every((word, index) => word === b[index]);
  }

  after(a: Int32Array, allowed: Int32Array, changes: readonly Change[]): Int32Array {
    if (changes.length === 0) return this.both(a, allowed);
    return this.images.after(this.images.listed(a), allowed, changes).toSet(this.words);
  }

  leadsInto(a: Int32Array, allowed: Int32Array, changes: readonly Change[], target: Int32Array): boolean {
    if (a === this.none || target === this.none) return false;
    return this.images.after(this.images.listed(a), allowed, changes).meets(target);
  }

  before(a: Int32Array, allowed: Int32Array, changes: readonly Change[]): Int32Array {
    if (changes.length === 0) return this.both(a, allowed);
    return intersection(this.images.before(this.images.listed(a), changes).toSet(this.words), allowed);
  }

  size(a: Int32Array): number {
    return sizeOf(a);
  }

  /** The first fact varies slowest, so the lowest bit is the smallest reading. */
  pick(a: Int32Array): Valuation {
    const index = lowestBit(a);
    return this.fields.map(({ stride, width }) => Math.floor(index / stride) & (2 ** width - 1));
  }

  only(valuation: Valuation): Int32Array {
    const set = new Int32Array(this.words);
    const index = valuation.reduce((sum, value, fact) => sum + value * elementAt(this.fields, fact).stride, 0);
    set[index >>> 5] = 1 << (index & 31);
    return set;
  }

  keep(a: Int32Array): Int32Array {
    return a.slice();
  }

  growing(places: number): GrowingSets<Int32Array> {
    return new GrowingBits(places, this.words, this.images);
  }
}

function union(words: number, sets: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(words);
  for (const set of sets) addInto(all, set);
  return all;
}
