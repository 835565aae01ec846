// Sets of valuations as reduced ordered binary decision diagrams over the bits of the facts. Exact at any number of
// facts; equal sets are the same number. In: a layout and a cap on nodes. Does not know what the facts mean.
import { CapReached, type Layout, type Valuation, type ValuationSets } from './valuation-sets';

const FALSE = 0;
const TRUE = 1;
const AND = 1;
const OR = 2;
const MINUS = 3;

/** Builds the algebra. A set is the number of a node; 0 is empty. `cap` bounds the nodes ever made. */
export function decisionDiagrams(layout: Layout, cap = 4_000_000): ValuationSets<number> {
  const bits = bitsOf(layout);
  const nodes = new NodeTable(bits.count, cap);
  const cubes = layout.radices.map((radix, fact) => Array.from({ length: radix }, (_, value) => cube(fact, value)));

  function cube(fact: number, value: number): number {
    const first = at(bits.first, fact);
    const width = at(bits.width, fact);
    let node = TRUE;
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      const isSet = ((value >> (width - 1 - bit)) & 1) === 1;
      node = isSet ? nodes.make(first + bit, FALSE, node) : nodes.make(first + bit, node, FALSE);
    }
    return node;
  }

  function having(fact: number, values: readonly boolean[]): number {
    let set = FALSE;
    values.forEach((isIn, value) => {
      if (isIn) set = nodes.apply(OR, set, at(at(cubes, fact), value));
    });
    return set;
  }

  function forget(a: number, fact: number): number {
    const first = at(bits.first, fact);
    return nodes.forget(a, first, first + at(bits.width, fact));
  }

  const all = layout.radices.reduce(
    (set, radix, fact) =>
      nodes.apply(
        AND,
        set,
        having(
          fact,
          Array.from({ length: radix }, () => true),
        ),
      ),
    TRUE,
  );

  const sets: ValuationSets<number> = {
    layout,
    none: FALSE,
    all,
    having: (fact, values) => nodes.apply(AND, all, having(fact, values)),
    both: (a, b) => nodes.apply(AND, a, b),
    either: (a, b) => nodes.apply(OR, a, b),
    minus: (a, b) => nodes.apply(MINUS, a, b),
    isNone: (a) => a === FALSE,
    assign: (a, fact, value) => nodes.apply(AND, forget(a, fact), at(at(cubes, fact), value)),
    remap: (a, fact, map) => {
      const constant = constantOf(map);
      if (constant !== null) return sets.assign(a, fact, constant);
      let image = FALSE;
      map.forEach((to, from) => {
        const part = nodes.apply(AND, a, at(at(cubes, fact), from));
        if (part !== FALSE) image = nodes.apply(OR, image, sets.assign(part, fact, to));
      });
      return image;
    },
    havoc: (a, fact, values) => nodes.apply(AND, forget(a, fact), having(fact, values)),
    unmap: (a, fact, map) => {
      const constant = constantOf(map);
      if (constant !== null) {
        const rest = forget(nodes.apply(AND, a, at(at(cubes, fact), constant)), fact);
        return nodes.apply(AND, all, rest);
      }
      let before = FALSE;
      map.forEach((to, from) => {
        const rest = forget(nodes.apply(AND, a, at(at(cubes, fact), to)), fact);
        before = nodes.apply(OR, before, nodes.apply(AND, rest, at(at(cubes, fact), from)));
      });
      return before;
    },
    unhavoc: (a, fact, values) => nodes.apply(AND, all, forget(nodes.apply(AND, a, having(fact, values)), fact)),
    size: (a) => nodes.count(a),
    pick: (a) => read(nodes.smallest(a)),
    only: (valuation) =>
      valuation.reduce((set, value, fact) => nodes.apply(AND, set, at(at(cubes, fact), value)), TRUE),
  };

  function read(path: Uint8Array): Valuation {
    return layout.radices.map((_, fact) => {
      let value = 0;
      for (let bit = 0; bit < at(bits.width, fact); bit += 1)
        value = value * 2 + (path[at(bits.first, fact) + bit] ?? 0);
      return value;
    });
  }

  return sets;
}

/** The one value that a map gives; null when it gives several. */
function constantOf(map: readonly number[]): number | null {
  const value = map[0];
  return value !== undefined && map.every((to) => to === value) ? value : null;
}

interface Bits {
  readonly first: readonly number[];
  readonly width: readonly number[];
  readonly count: number;
}

function bitsOf({ radices, first: leading = 0 }: Layout): Bits {
  const width = radices.map((radix) => Math.max(0, Math.ceil(Math.log2(radix))));
  const first = radices.map(() => 0);
  let count = 0;
  for (const fact of [leading, ...radices.keys()]) {
    if (fact === leading && count > 0) continue;
    first[fact] = count;
    count += width[fact] ?? 0;
  }
  return { first, width, count };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}

/** Hash-consed nodes with a lossy cache of operations. Reads of typed arrays are in range by construction. */
class NodeTable {
  private level: Int32Array;
  private low: Int32Array;
  private high: Int32Array;
  private next: Int32Array;
  private heads: Int32Array;
  private used = 2;
  private readonly cacheKeyA = new Int32Array(CACHE_SIZE).fill(-1);
  private readonly cacheKeyB = new Int32Array(CACHE_SIZE);
  private readonly cacheOp = new Int32Array(CACHE_SIZE);
  private readonly cacheResult = new Int32Array(CACHE_SIZE);

  constructor(
    private readonly levels: number,
    private readonly cap: number,
  ) {
    const size = 1 << 14;
    this.level = new Int32Array(size);
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    this.next = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
    this.level[FALSE] = levels;
    this.level[TRUE] = levels;
  }

  make(level: number, low: number, high: number): number {
    if (low === high) return low;
    const slot = hash(level, low, high) & (this.heads.length - 1);
    for (let node = this.heads[slot] ?? -1; node !== -1; node = this.next[node] ?? -1) {
      if (this.level[node] === level && this.low[node] === low && this.high[node] === high) return node;
    }
    if (this.used >= this.cap) throw new CapReached(`more than ${this.cap} decision nodes`);
    if (this.used === this.level.length) this.grow();
    const node = this.used;
    this.used += 1;
    this.level[node] = level;
    this.low[node] = low;
    this.high[node] = high;
    const fresh = hash(level, low, high) & (this.heads.length - 1);
    this.next[node] = this.heads[fresh] ?? -1;
    this.heads[fresh] = node;
    return node;
  }

  apply(op: number, a: number, b: number): number {
    if (op === AND) {
      if (a === b || b === TRUE) return a;
      if (a === TRUE) return b;
      if (a === FALSE || b === FALSE) return FALSE;
    } else if (op === OR) {
      if (a === b || b === FALSE) return a;
      if (a === FALSE) return b;
      if (a === TRUE || b === TRUE) return TRUE;
    } else {
      if (a === b || a === FALSE || b === TRUE) return FALSE;
      if (b === FALSE) return a;
    }
    if (op !== MINUS && a > b) return this.apply(op, b, a);
    const slot = hash(op, a, b) & (CACHE_SIZE - 1);
    if (this.cacheOp[slot] === op && this.cacheKeyA[slot] === a && this.cacheKeyB[slot] === b) {
      return this.cacheResult[slot] ?? FALSE;
    }
    const levelA = this.level[a] ?? 0;
    const levelB = this.level[b] ?? 0;
    const level = Math.min(levelA, levelB);
    const low = this.apply(op, levelA === level ? (this.low[a] ?? 0) : a, levelB === level ? (this.low[b] ?? 0) : b);
    const high = this.apply(op, levelA === level ? (this.high[a] ?? 0) : a, levelB === level ? (this.high[b] ?? 0) : b);
    const result = this.make(level, low, high);
    this.cacheOp[slot] = op;
    this.cacheKeyA[slot] = a;
    this.cacheKeyB[slot] = b;
    this.cacheResult[slot] = result;
    return result;
  }

  /** Existential quantification over the levels from `first` up to, not including, `end`. */
  forget(a: number, first: number, end: number): number {
    const level = this.level[a] ?? 0;
    if (level >= end || first === end) return a;
    const op = FORGET + first;
    const slot = hash(op, a, end) & (CACHE_SIZE - 1);
    if (this.cacheOp[slot] === op && this.cacheKeyA[slot] === a && this.cacheKeyB[slot] === end) {
      return this.cacheResult[slot] ?? FALSE;
    }
    const low = this.forget(this.low[a] ?? 0, first, end);
    const high = this.forget(this.high[a] ?? 0, first, end);
    const result = level >= first ? this.apply(OR, low, high) : this.make(level, low, high);
    this.cacheOp[slot] = op;
    this.cacheKeyA[slot] = a;
    this.cacheKeyB[slot] = end;
    this.cacheResult[slot] = result;
    return result;
  }

  count(a: number): number {
    const memo = new Map<number, number>();
    const below = (node: number): number => {
      if (node === FALSE) return 0;
      if (node === TRUE) return 1;
      const known = memo.get(node);
      if (known !== undefined) return known;
      const level = this.level[node] ?? 0;
      const side = (child: number) => below(child) * 2 ** ((this.level[child] ?? 0) - level - 1);
      const total = side(this.low[node] ?? 0) + side(this.high[node] ?? 0);
      memo.set(node, total);
      return total;
    };
    return below(a) * 2 ** (this.level[a] ?? 0);
  }

  /** The smallest member, a bit per level. */
  smallest(a: number): Uint8Array {
    if (a === FALSE) throw new RangeError('an empty set has no member');
    const path = new Uint8Array(this.levels);
    for (let node = a; node !== TRUE; ) {
      const low = this.low[node] ?? 0;
      if (low !== FALSE) node = low;
      else {
        path[this.level[node] ?? 0] = 1;
        node = this.high[node] ?? 0;
      }
    }
    return path;
  }

  private grow(): void {
    const size = this.level.length * 2;
    this.level = widen(this.level, size);
    this.low = widen(this.low, size);
    this.high = widen(this.high, size);
    this.next = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
    for (let node = 2; node < this.used; node += 1) {
      const slot = hash(this.level[node] ?? 0, this.low[node] ?? 0, this.high[node] ?? 0) & (size - 1);
      this.next[node] = this.heads[slot] ?? -1;
      this.heads[slot] = node;
    }
  }
}

const CACHE_SIZE = 1 << 17;
const FORGET = 16;

function widen(array: Int32Array, size: number): Int32Array {
  const wider = new Int32Array(size);
  wider.set(array);
  return wider;
}

function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
