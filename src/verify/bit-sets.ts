// Sets of valuations as one bit per valuation, facts packed by mixed radix. Fast and exact where the product of the
// radices is small. In: a layout. Does not know what the facts mean.
import type { Change, Layout, Valuation, ValuationSets } from './valuation-sets';

/** Most valuations for which bit sets are the better choice (16 KiB a set). */
export const BIT_SET_LIMIT = 1 << 17;

/** Number of valuations of a layout. */
export function valuationCount(layout: Layout): number {
  return layout.radices.reduce((product, radix) => product * radix, 1);
}

/** Builds the algebra. A set is never changed after it is made. Throws a RangeError beyond 2^27 valuations. */
export function bitSets(layout: Layout): ValuationSets<Uint32Array> {
  const total = valuationCount(layout);
  if (total > 1 << 27) throw new RangeError('too many valuations for bit sets');
  const words = Math.max(1, Math.ceil(total / 32));
  const strides = stridesOf(layout);
  const none = new Uint32Array(words);
  const all = new Uint32Array(words).fill(0xffffffff);
  const spare = words * 32 - total;
  if (spare > 0) all[words - 1] = 0xffffffff >>> spare;

  const columns = layout.radices.map((radix, fact) =>
    Array.from({ length: radix }, (_, value) => columnOf(fact, value)),
  );

  function columnOf(fact: number, value: number): Uint32Array {
    const set = new Uint32Array(words);
    const stride = strides[fact] ?? 1;
    const radix = layout.radices[fact] ?? 1;
    for (let block = value * stride; block < total; block += stride * radix) {
      for (let index = block; index < block + stride; index += 1)
        set[index >>> 5] = (set[index >>> 5] ?? 0) | (1 << (index & 31));
    }
    return set;
  }

  function column(fact: number, value: number): Uint32Array {
    const set = columns[fact]?.[value];
    if (set === undefined) throw new RangeError(`fact ${fact} has no value ${value}`);
    return set;
  }

  function having(fact: number, values: readonly boolean[]): Uint32Array {
    const set = new Uint32Array(words);
    values.forEach((isIn, value) => {
      if (isIn) orInto(set, column(fact, value));
    });
    return set;
  }

  /** Moves the members of one column by a distance in packed positions, into `target`. */
  function shiftInto(target: Uint32Array, source: Uint32Array, distance: number): void {
    if (distance === 0) return orInto(target, source);
    const size = Math.abs(distance);
    const whole = size >>> 5;
    const part = size & 31;
    if (distance > 0) {
      for (let word = words - 1; word >= whole; word -= 1) {
        const high = (source[word - whole] ?? 0) << part;
        const low = part === 0 || word - whole - 1 < 0 ? 0 : (source[word - whole - 1] ?? 0) >>> (32 - part);
        target[word] = (target[word] ?? 0) | high | low;
      }
    } else {
      for (let word = 0; word + whole < words; word += 1) {
        const low = (source[word + whole] ?? 0) >>> part;
        const high = part === 0 ? 0 : (source[word + whole + 1] ?? 0) << (32 - part);
        target[word] = (target[word] ?? 0) | low | high;
      }
    }
  }

  function changed(a: Uint32Array, change: Change): Uint32Array {
    const { fact } = change;
    const image = new Uint32Array(words);
    const stride = strides[fact] ?? 1;
    if (change.kind === 'any') {
      const flat = flattened(a, fact);
      change.values.forEach((isIn, value) => {
        if (isIn) shiftInto(image, flat, value * stride);
      });
      return image;
    }
    change.map.forEach((to, from) => shiftInto(image, and(a, column(fact, from)), (to - from) * stride));
    return image;
  }

  function unchanged(a: Uint32Array, change: Change): Uint32Array {
    const { fact } = change;
    const origin = new Uint32Array(words);
    const stride = strides[fact] ?? 1;
    if (change.kind === 'any') {
      const flat = flattened(and(a, having(fact, change.values)), fact);
      for (let value = 0; value < (layout.radices[fact] ?? 1); value += 1) shiftInto(origin, flat, value * stride);
      return origin;
    }
    change.map.forEach((to, from) => shiftInto(origin, and(a, column(fact, to)), (from - to) * stride));
    return origin;
  }

  /** Every member with the fact at its first value. */
  function flattened(a: Uint32Array, fact: number): Uint32Array {
    const image = new Uint32Array(words);
    for (let value = 0; value < (layout.radices[fact] ?? 1); value += 1) {
      shiftInto(image, and(a, column(fact, value)), -value * (strides[fact] ?? 1));
    }
    return image;
  }

  const sets: ValuationSets<Uint32Array> = {
    layout,
    none,
    all,
    having,
    both: and,
    either: (a, b) => {
      const set = a.slice();
      orInto(set, b);
      return set;
    },
    minus: (a, b) => {
      const set = new Uint32Array(words);
      for (let word = 0; word < words; word += 1) set[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
      return set;
    },
    isNone,
    isSame: (a, b) => a === b || a.every((word, index) => word === b[index]),
    after: (a, allowed, changes) => changes.reduce(changed, and(a, allowed)),
    before: (a, allowed, changes) => and(changes.reduce(unchanged, a), allowed),
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
      const set = new Uint32Array(words);
      const index = valuation.reduce((sum, value, fact) => sum + value * (strides[fact] ?? 1), 0);
      set[index >>> 5] = 1 << (index & 31);
      return set;
    },
  };

  function unpack(index: number): Valuation {
    return layout.radices.map((radix, fact) => Math.floor(index / (strides[fact] ?? 1)) % radix);
  }

  return sets;
}

/** The first fact varies slowest, so that packed order is reading order. */
function stridesOf(layout: Layout): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let fact = layout.radices.length - 1; fact >= 0; fact -= 1) {
    strides[fact] = stride;
    stride *= layout.radices[fact] ?? 1;
  }
  return strides;
}

function and(a: Uint32Array, b: Uint32Array): Uint32Array {
  const set = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word += 1) set[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return set;
}

function orInto(target: Uint32Array, source: Uint32Array): void {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (source[word] ?? 0);
}

function isNone(a: Uint32Array): boolean {
  for (let word = 0; word < a.length; word += 1) if (a[word] !== 0) return false;
  return true;
}

function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}
