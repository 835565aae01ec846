// Sets of valuations as one bit per valuation, each fact in a field of bits of its own. Fast and exact where there are
// few valuations. In: a layout. Does not know what the facts mean.
import type { Change, GrowingSets, Layout, Valuation, ValuationSets } from './valuation-sets';

/** Most bits of a set for which bit sets are the better choice (16 KiB a set). */
export const BIT_SET_LIMIT = 1 << 17;

/** Bits of a set over a layout: fields of whole bits, so that a value is moved by shifting words. */
export function bitSetSize({ radices }: Layout): number {
  return 2 ** radices.reduce((width, radix) => width + widthOf(radix), 0);
}

/** Builds the algebra. A set is never changed after it is made. Throws a RangeError beyond 2^27 bits. */
export function bitSets(layout: Layout): ValuationSets<Int32Array> {
  const size = bitSetSize(layout);
  if (size > 1 << 27) throw new RangeError('too many valuations for bit sets');
  const words = Math.max(1, size >>> 5);
  const strides = stridesOf(layout);
  const none = new Int32Array(words);
  const columns = layout.radices.map((radix, fact) =>
    Array.from({ length: radix }, (_, value) => columnOf(words, at(strides, fact), widthOf(radix), value)),
  );
  const all = layout.radices.reduce(
    (set, radix, fact) => and(set, having(fact, new Array<boolean>(radix).fill(true))),
    onlyFirst(words, size),
  );
  const forward = new Map<Change, readonly Shift[]>();
  const backward = new Map<Change, readonly Shift[]>();

  function having(fact: number, values: readonly boolean[]): Int32Array {
    const set = new Int32Array(words);
    values.forEach((isIn, value) => {
      if (isIn) orInto(set, at(at(columns, fact), value));
    });
    return set;
  }

  function shiftsAfter(change: Change): readonly Shift[] {
    return at(columns, change.fact).flatMap((_mask, from) =>
      targetsOf(change, from).map((to) => shift(change.fact, from, to)),
    );
  }

  function shiftsBefore(change: Change): readonly Shift[] {
    return at(columns, change.fact).flatMap((_mask, from) =>
      targetsOf(change, from).map((to) => shift(change.fact, to, from)),
    );
  }

  function shift(fact: number, from: number, to: number): Shift {
    const stride = at(strides, fact);
    const by = (to - from) * stride;
    const mask = at(at(columns, fact), from);
    const wide =
      stride < 32
        ? null
        : {
            first: (from * stride) >>> 5,
            length: stride >>> 5,
            period: (stride >>> 5) * 2 ** widthOf(at(layout.radices, fact)),
          };
    return { mask, by, wide };
  }

  function prepared(
    known: Map<Change, readonly Shift[]>,
    change: Change,
    make: (change: Change) => readonly Shift[],
  ): readonly Shift[] {
    const made = known.get(change) ?? make(change);
    known.set(change, made);
    return made;
  }

  const buffers = [new Int32Array(words), new Int32Array(words)];

  /** The image under changes; in a buffer that the next call may use again. */
  function shifted(
    a: Int32Array,
    changes: readonly Change[],
    known: Map<Change, readonly Shift[]>,
    make: (change: Change) => readonly Shift[],
  ): Int32Array {
    let set = a;
    let which = 0;
    for (const change of changes) {
      const target = at(buffers, which);
      target.fill(0);
      for (const each of prepared(known, change, make)) shiftInto(target, set, each);
      set = target;
      which = 1 - which;
    }
    return set;
  }

  const guarded = new Int32Array(words);

  /** `both` in a buffer that the next call uses again. */
  function limited(a: Int32Array, allowed: Int32Array): Int32Array {
    if (allowed === all) return a;
    for (let word = 0; word < words; word += 1) guarded[word] = (a[word] ?? 0) & (allowed[word] ?? 0);
    return guarded;
  }

  function both(a: Int32Array, b: Int32Array): Int32Array {
    if (a === all || b === none) return b;
    return b === all || a === none ? a : and(a, b);
  }

  return {
    layout,
    none,
    all,
    having: (fact, values) => and(all, having(fact, values)),
    both,
    either: (a, b) => {
      if (a === none || b === all) return b;
      if (b === none || a === all) return a;
      const set = a.slice();
      orInto(set, b);
      return set;
    },
    minus: (a, b) => {
      if (a === none || b === none) return a;
      if (b === all || a === b) return none;
      const set = new Int32Array(words);
      for (let word = 0; word < words; word += 1) set[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
      return set;
    },
    isNone: (a) => a === none || isNone(a),
    meets: (a, b) => {
      for (let word = 0; word < words; word += 1) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
      return false;
    },
    isSame: (a, b) => a === b || a.every((word, index) => word === b[index]),
    after: (a, allowed, changes) =>
      changes.length === 0 ? both(a, allowed) : shifted(limited(a, allowed), changes, forward, shiftsAfter).slice(),
    before: (a, allowed, changes) =>
      changes.length === 0 ? both(a, allowed) : and(shifted(a, changes, backward, shiftsBefore), allowed),
    size: (a) => {
      let count = 0;
      for (let word = 0; word < words; word += 1) count += bitCount(a[word] ?? 0);
      return count;
    },
    // The first fact varies slowest, so the lowest bit is the smallest reading.
    pick: (a) => {
      for (let word = 0; word < words; word += 1) {
        const bits = a[word] ?? 0;
        if (bits !== 0) return unpack(word * 32 + (31 - Math.clz32(bits & -bits)));
      }
      throw new RangeError('an empty set has no member');
    },
    only: (valuation) => {
      const set = new Int32Array(words);
      const index = valuation.reduce((sum, value, fact) => sum + value * at(strides, fact), 0);
      set[index >>> 5] = 1 << (index & 31);
      return set;
    },
    keep: (a) => a.slice(),
    growing: (places) => new GrowingBits(places, words, { after, before }),
  };

  function after(a: Int32Array, allowed: Int32Array, changes: readonly Change[]): Int32Array {
    const set = limited(a, allowed);
    return changes.length === 0 ? set : shifted(set, changes, forward, shiftsAfter);
  }

  function before(a: Int32Array, allowed: Int32Array, changes: readonly Change[]): Int32Array {
    if (changes.length === 0) return limited(a, allowed);
    return limited(shifted(a, changes, backward, shiftsBefore), allowed);
  }

  function unpack(index: number): Valuation {
    return layout.radices.map((radix, fact) => Math.floor(index / at(strides, fact)) & (2 ** widthOf(radix) - 1));
  }
}

/** The members of one column, moved by a distance in bits. */
interface Shift {
  readonly mask: Int32Array;
  readonly by: number;
  /** Where the column is made of whole words: its runs of words. */
  readonly wide: { readonly first: number; readonly length: number; readonly period: number } | null;
}

/** An image in a buffer that the next one uses again. */
type Moved = (a: Int32Array, allowed: Int32Array, changes: readonly Change[]) => Int32Array;

class GrowingBits implements GrowingSets<Int32Array> {
  private readonly known: Int32Array;
  private readonly fresh: Int32Array;
  private readonly taken: Int32Array;

  constructor(
    places: number,
    private readonly words: number,
    private readonly images: { readonly after: Moved; readonly before: Moved },
  ) {
    this.known = new Int32Array(places * words);
    this.fresh = new Int32Array(places * words);
    this.taken = new Int32Array(words);
  }

  add(place: number, set: Int32Array): boolean {
    return this.merge(place, set, null);
  }

  addAfter(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.after(a, allowed, changes), limit);
  }

  addBefore(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.before(a, allowed, changes), limit);
  }

  take(place: number): Int32Array {
    const { words, fresh, taken } = this;
    const first = place * words;
    for (let word = 0; word < words; word += 1) {
      taken[word] = fresh[first + word] ?? 0;
      fresh[first + word] = 0;
    }
    return taken;
  }

  at(place: number): Int32Array {
    return this.known.subarray(place * this.words, (place + 1) * this.words);
  }

  private merge(place: number, set: Int32Array, limit: Int32Array | null): boolean {
    const { words, known, fresh } = this;
    const first = place * words;
    let grown = 0;
    for (let word = 0; word < words; word += 1) {
      const all = known[first + word] ?? 0;
      const added = (set[word] ?? 0) & ~all & (limit === null ? -1 : (limit[word] ?? 0));
      if (added === 0) continue;
      grown |= added;
      known[first + word] = all | added;
      fresh[first + word] = (fresh[first + word] ?? 0) | added;
    }
    return grown !== 0;
  }
}

function targetsOf(change: Change, from: number): readonly number[] {
  if (change.kind === 'map') return [at(change.map, from)];
  return change.values.flatMap((isIn, value) => (isIn ? [value] : []));
}

/** Bits that tell so many values apart. */
function widthOf(radix: number): number {
  return Math.ceil(Math.log2(Math.max(1, radix)));
}

/** The first fact varies slowest, so that packed order is reading order. */
function stridesOf({ radices }: Layout): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let fact = radices.length - 1; fact >= 0; fact -= 1) {
    strides[fact] = stride;
    stride *= 2 ** widthOf(radices[fact] ?? 1);
  }
  return strides;
}

/** Every position whose field has the value. */
function columnOf(words: number, stride: number, width: number, value: number): Int32Array {
  const set = new Int32Array(words);
  const period = stride * 2 ** width;
  if (stride >= 32) {
    const block = stride >>> 5;
    for (let first = value * block; first < words; first += period >>> 5) set.fill(-1, first, first + block);
    return set;
  }
  for (let index = value * stride; index < words * 32; index += period) {
    for (let bit = index; bit < index + stride; bit += 1) set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return set;
}

/** The first so many positions. */
function onlyFirst(words: number, size: number): Int32Array {
  const set = new Int32Array(words).fill(-1);
  if (size < 32) set[0] = 2 ** size - 1;
  return set;
}

/** Moves the members of `source` within a column into `target`. */
function shiftInto(target: Int32Array, source: Int32Array, { mask, by, wide }: Shift): void {
  const words = target.length;
  const size = Math.abs(by);
  const whole = (by < 0 ? -1 : 1) * (size >>> 5);
  if (wide !== null) {
    for (let first = wide.first; first < words; first += wide.period) {
      for (let word = first; word < first + wide.length; word += 1) {
        target[word + whole] = (target[word + whole] ?? 0) | (source[word] ?? 0);
      }
    }
    return;
  }
  const part = size & 31;
  for (let word = 0; word < words; word += 1) {
    const bits = (source[word] ?? 0) & (mask[word] ?? 0);
    if (bits === 0) continue;
    const to = word + whole;
    if (part === 0) target[to] = (target[to] ?? 0) | bits;
    else if (by > 0) {
      target[to] = (target[to] ?? 0) | (bits << part);
      const over = bits >>> (32 - part);
      if (over !== 0) target[to + 1] = (target[to + 1] ?? 0) | over;
    } else {
      target[to] = (target[to] ?? 0) | (bits >>> part);
      const over = bits << (32 - part);
      if (over !== 0) target[to - 1] = (target[to - 1] ?? 0) | over;
    }
  }
}

function and(a: Int32Array, b: Int32Array): Int32Array {
  const set = new Int32Array(a.length);
  for (let word = 0; word < a.length; word += 1) set[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return set;
}

function orInto(target: Int32Array, source: Int32Array): void {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (source[word] ?? 0);
}

function isNone(a: Int32Array): boolean {
  for (let word = 0; word < a.length; word += 1) if (a[word] !== 0) return false;
  return true;
}

function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}
