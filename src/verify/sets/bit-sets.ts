// Sets of valuations as one bit per valuation, each fact in a field of bits of its own. Fast and exact where there are
// few valuations. In: a layout. Does not know what the facts mean.
import type { Change, GrowingSets, Layout, Valuation, ValuationSets } from './valuation-sets';
import { SparseBits } from './sparse-bits';

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
  const fields = fieldsOf(layout, words);
  const none = new Int32Array(words);
  const all = fields.reduce(
    (set, { columns }, fact) => and(set, having(fact, new Array<boolean>(columns.length).fill(true))),
    onlyFirst(words, size),
  );
  const images = new Images(fields, all);

  function having(fact: number, values: readonly boolean[]): Int32Array {
    const set = new Int32Array(words);
    values.forEach((isIn, value) => {
      if (isIn) orInto(set, at(at(fields, fact).columns, value));
    });
    return set;
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
      changes.length === 0 ? both(a, allowed) : images.after(images.listed(a), allowed, changes).toSet(words),
    leadsInto: (a, allowed, changes, target) =>
      a !== none && target !== none && images.after(images.listed(a), allowed, changes).meets(target),
    before: (a, allowed, changes) =>
      changes.length === 0 ? both(a, allowed) : and(images.before(images.listed(a), changes).toSet(words), allowed),
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
      const index = valuation.reduce((sum, value, fact) => sum + value * at(fields, fact).stride, 0);
      set[index >>> 5] = 1 << (index & 31);
      return set;
    },
    keep: (a) => a.slice(),
    growing: (places) => new GrowingBits(places, words, images),
  };

  function unpack(index: number): Valuation {
    return fields.map(({ stride, width }) => Math.floor(index / stride) & (2 ** width - 1));
  }
}

/** The bits of one fact in the number of a valuation. */
interface Field {
  /** Distance of two valuations that differ by one value of the fact. */
  readonly stride: number;
  readonly width: number;
  /** The valuations with each value. */
  readonly columns: readonly Int32Array[];
}

/** Which values become which, in one direction. */
type Targets = readonly (readonly number[])[];

/** Images of sets under changes, in lists that the next image uses again. */
class Images {
  private readonly forward = new Map<Change, Targets>();
  private readonly backward = new Map<Change, Targets>();
  private readonly source = new SparseBits();
  private readonly lists = [new SparseBits(), new SparseBits()];

  constructor(
    private readonly fields: readonly Field[],
    private readonly all: Int32Array,
  ) {}

  /** The words of a set. */
  listed(set: Int32Array): SparseBits {
    return this.source.fill(set);
  }

  after(source: SparseBits, allowed: Int32Array, changes: readonly Change[]): SparseBits {
    let list = source;
    if (allowed !== this.all) {
      list = this.other(list);
      for (let index = 0; index < source.length; index += 1) {
        const position = source.position(index);
        const bits = source.bits(index) & (allowed[position] ?? 0);
        if (bits !== 0) list.push(position, bits);
      }
    }
    for (const change of changes) list = this.moved(list, change.fact, this.forwards(change));
    return list;
  }

  /** Without regard to what allows the change. */
  before(source: SparseBits, changes: readonly Change[]): SparseBits {
    let list = source;
    for (const change of changes) list = this.moved(list, change.fact, this.backwards(change));
    return list;
  }

  private moved(list: SparseBits, fact: number, targets: Targets): SparseBits {
    const { stride, width, columns } = at(this.fields, fact);
    const image = this.other(list);
    const isWide = stride >= 32;
    const block = stride >>> 5;
    const blockBits = 31 - Math.clz32(block);
    const mask = 2 ** width - 1;
    for (let index = 0; index < list.length; index += 1) {
      const position = list.position(index);
      const bits = list.bits(index);
      if (isWide) {
        const value = (position >>> blockBits) & mask;
        for (const to of at(targets, value)) image.push(position + (to - value) * block, bits);
        continue;
      }
      for (let value = 0; value < columns.length; value += 1) {
        const part = bits & (at(columns, value)[position] ?? 0);
        if (part === 0) continue;
        for (const to of at(targets, value)) image.pushMoved(position, part, (to - value) * stride);
      }
    }
    return image;
  }

  /** An empty list that is not this one. */
  private other(list: SparseBits): SparseBits {
    const [first, second] = this.lists;
    if (first === undefined || second === undefined) throw new Error('two lists take turns');
    return (list === first ? second : first).clear();
  }

  private forwards(change: Change): Targets {
    const known = this.forward.get(change) ?? targetsOf(change);
    this.forward.set(change, known);
    return known;
  }

  private backwards(change: Change): Targets {
    const known = this.backward.get(change);
    if (known !== undefined) return known;
    const { columns } = at(this.fields, change.fact);
    const made = columns.map((): number[] => []);
    this.forwards(change).forEach((targets, from) => {
      for (const to of targets) made[to]?.push(from);
    });
    this.backward.set(change, made);
    return made;
  }
}

class GrowingBits implements GrowingSets<Int32Array> {
  private readonly known: Int32Array;
  private readonly fresh: Int32Array;
  private readonly taken: Int32Array;
  private readonly takenWords = new SparseBits();

  constructor(
    places: number,
    private readonly words: number,
    private readonly images: Images,
  ) {
    this.known = new Int32Array(places * words);
    this.fresh = new Int32Array(places * words);
    this.taken = new Int32Array(words);
  }

  add(place: number, set: Int32Array): boolean {
    return this.merge(place, this.listed(set), null);
  }

  addAfter(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.after(this.listed(a), allowed, changes), limit);
  }

  addBefore(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.before(this.listed(a), changes), limit, allowed);
  }

  take(place: number): Int32Array {
    const { words, fresh, taken, takenWords } = this;
    const first = place * words;
    takenWords.clear();
    for (let word = 0; word < words; word += 1) {
      const bits = fresh[first + word] ?? 0;
      taken[word] = bits;
      if (bits === 0) continue;
      fresh[first + word] = 0;
      takenWords.push(word, bits);
    }
    return taken;
  }

  at(place: number): Int32Array {
    return this.known.subarray(place * this.words, (place + 1) * this.words);
  }

  private listed(set: Int32Array): SparseBits {
    return set === this.taken ? this.takenWords : this.images.listed(set);
  }

  private merge(place: number, list: SparseBits, limit: Int32Array | null, allowed: Int32Array | null = null): boolean {
    const { words, known, fresh } = this;
    const first = place * words;
    let grown = 0;
    for (let index = 0; index < list.length; index += 1) {
      const word = list.position(index);
      const before = known[first + word] ?? 0;
      let added = list.bits(index) & ~before;
      if (limit !== null) added &= limit[word] ?? 0;
      if (allowed !== null) added &= allowed[word] ?? 0;
      if (added === 0) continue;
      grown |= added;
      known[first + word] = before | added;
      fresh[first + word] = (fresh[first + word] ?? 0) | added;
    }
    return grown !== 0;
  }
}

function targetsOf(change: Change): Targets {
  if (change.kind === 'map') return change.map.map((to) => [to]);
  const values = change.values.flatMap((isIn, value) => (isIn ? [value] : []));
  return change.values.map(() => values);
}

/** Bits that tell so many values apart. */
function widthOf(radix: number): number {
  return Math.ceil(Math.log2(Math.max(1, radix)));
}

/** The first fact varies slowest, so that packed order is reading order. */
function fieldsOf({ radices }: Layout, words: number): readonly Field[] {
  let stride = 1;
  return radices
    .toReversed()
    .map((radix): Field => {
      const width = widthOf(radix);
      const own = stride;
      stride *= 2 ** width;
      const columns = Array.from({ length: radix }, (_, value) => columnOf(words, own, width, value));
      return { stride: own, width, columns };
    })
    .toReversed();
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
