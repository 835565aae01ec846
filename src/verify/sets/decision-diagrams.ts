// Sets of valuations as reduced ordered binary decision diagrams over the bits of the facts. Exact at any number of
// facts; equal sets are the same number. In: a layout and a cap on nodes. Does not know what the facts mean.
import { CapReached, type Change, type GrowingSets, type Layout, type ValuationSets } from './valuation-sets';

const FALSE = 0;
const TRUE = 1;
const AND = 1;
const OR = 2;
const MINUS = 3;

/** Builds the algebra. A set is the number of a node; 0 is empty. `cap` bounds the nodes ever made. */
export function decisionDiagrams(layout: Layout, cap = 3_000_000): ValuationSets<number> {
  const bits = bitsOf(layout);
  const nodes = new NodeTable(bits.count, cap);
  const cubes = layout.radices.map((radix, fact) => Array.from({ length: radix }, (_, value) => cube(fact, value)));
  const domains = layout.radices.map((radix, fact) =>
    having(
      fact,
      Array.from({ length: radix }, () => true),
    ),
  );
  const all = conjunction(domains);
  const prepared = new Map<readonly Change[], PreparedChanges>();

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

  /** The levels of a fact, as the conjunction of its bits. */
  function levels(fact: number): number {
    let node = TRUE;
    for (let bit = at(bits.width, fact) - 1; bit >= 0; bit -= 1)
      node = nodes.make(at(bits.first, fact) + bit, FALSE, node);
    return node;
  }

  function having(fact: number, values: readonly boolean[]): number {
    let set = FALSE;
    values.forEach((isIn, value) => {
      if (isIn) set = nodes.or(set, at(at(cubes, fact), value));
    });
    return set;
  }

  function conjunction(parts: readonly number[]): number {
    return parts.reduce((set, part) => nodes.and(set, part), TRUE);
  }

  /** Constants and free choices become one quantification and one conjunction; other maps are taken apart by value. */
  function prepare(changes: readonly Change[]): PreparedChanges {
    const known = prepared.get(changes);
    if (known !== undefined) return known;
    const targets = changes.map((change) => (change.kind === 'any' ? change.values : constantTarget(change.map)));
    const simple = changes.flatMap(({ fact }, index) => {
      const values = targets[index] ?? null;
      return values === null ? [] : [{ levels: levels(fact), becomes: having(fact, values) }];
    });
    const made: PreparedChanges = {
      forgotten: conjunction(simple.map((change) => change.levels)),
      becomes: conjunction(simple.map((change) => change.becomes)),
      maps: changes.flatMap((change, index) =>
        change.kind === 'map' && targets[index] === null
          ? [{ cubes: at(cubes, change.fact), levels: levels(change.fact), map: change.map }]
          : [],
      ),
    };
    prepared.set(changes, made);
    return made;
  }

  /** Moves each part of a set from one value of a fact to another. */
  function moved(a: number, levelsOfFact: number, pairs: readonly (readonly [from: number, to: number])[]): number {
    return pairs.reduce((set, [from, to]) => {
      const part = nodes.andForget(a, from, levelsOfFact);
      return part === FALSE ? set : nodes.or(set, nodes.and(part, to));
    }, FALSE);
  }

  /** Every set lies within `all`; as a node it would be walked through for nothing. */
  function both(a: number, b: number): number {
    return b === all ? a : a === all ? b : nodes.and(a, b);
  }

  function after(a: number, allowed: number, changes: readonly Change[]): number {
    if (changes.length === 0) return both(a, allowed);
    const { forgotten, becomes, maps } = prepare(changes);
    const set = nodes.and(nodes.andForget(a, allowed === all ? TRUE : allowed, forgotten), becomes);
    return maps.reduce(
      (image, change) =>
        moved(
          image,
          change.levels,
          change.map.map((to, from) => [at(change.cubes, from), at(change.cubes, to)]),
        ),
      set,
    );
  }

  function before(a: number, allowed: number, changes: readonly Change[]): number {
    if (changes.length === 0) return both(a, allowed);
    const { forgotten, becomes, maps } = prepare(changes);
    const set = maps.reduce(
      (origin, change) =>
        moved(
          origin,
          change.levels,
          change.map.map((to, from) => [at(change.cubes, to), at(change.cubes, from)]),
        ),
      a,
    );
    // A forgotten fact may have any bits now, also such as mean no value: here `all` is no idle limit.
    return nodes.and(nodes.andForget(set, becomes, forgotten), allowed);
  }

  /** A place passes on all it knows: telling apart what is new would make more nodes than it saves. */
  function growing(places: number): GrowingSets<number> {
    const known = new Int32Array(places);
    const add = (place: number, set: number): boolean => {
      const before = known[place] ?? FALSE;
      const all = nodes.or(before, set);
      known[place] = all;
      return all !== before;
    };
    return {
      add,
      addAfter: (place, a, allowed, changes, limit) => add(place, both(after(a, allowed, changes), limit)),
      addBefore: (place, a, allowed, changes, limit) => add(place, both(before(a, allowed, changes), limit)),
      take: (place) => known[place] ?? FALSE,
      at: (place) => known[place] ?? FALSE,
    };
  }

  return {
    layout,
    none: FALSE,
    all,
    having: (fact, values) => nodes.and(all, having(fact, values)),
    both,
    either: (a, b) => nodes.or(a, b),
    minus: (a, b) => nodes.minus(a, b),
    isNone: (a) => a === FALSE,
    meets: (a, b) => both(a, b) !== FALSE,
    isSame: (a, b) => a === b,
    after,
    leadsInto: (a, allowed, changes, target) => target !== FALSE && both(after(a, allowed, changes), target) !== FALSE,
    before,
    size: (a) => nodes.count(a),
    pick: (a) => {
      if (a === FALSE) throw new RangeError('an empty set has no member');
      let rest = a;
      return cubes.map((values) => {
        const value = values.findIndex((wanted) => nodes.and(rest, wanted) !== FALSE);
        rest = nodes.and(rest, at(values, value));
        return value;
      });
    },
    only: (valuation) => conjunction(valuation.map((value, fact) => at(at(cubes, fact), value))),
    keep: (a) => a,
    growing,
  };
}

interface PreparedChanges {
  /** Levels whose old values are lost. */
  readonly forgotten: number;
  /** What holds of them afterwards. */
  readonly becomes: number;
  readonly maps: readonly {
    readonly cubes: readonly number[];
    readonly levels: number;
    readonly map: readonly number[];
  }[];
}

/** Ticks the one value that a map gives; null when it gives several. */
function constantTarget(map: readonly number[]): readonly boolean[] | null {
  const value = map[0];
  return value !== undefined && map.every((to) => to === value) ? map.map((_to, index) => index === value) : null;
}

interface Bits {
  readonly first: readonly number[];
  readonly width: readonly number[];
  readonly count: number;
}

function bitsOf({ radices, order = [...radices.keys()] }: Layout): Bits {
  const width = radices.map((radix) => Math.ceil(Math.log2(Math.max(1, radix))));
  const first = radices.map(() => 0);
  let count = 0;
  for (const fact of order) {
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

/**
 * Hash-consed nodes with a lossy cache of operations. A node is four numbers in a row (level, low, high, next in its
 * bucket), an entry of the cache too, so that each look-up touches one line of memory. Reads are in range by construction.
 */
class NodeTable {
  private nodes = new Int32Array(FIRST_SIZE * 4);
  private heads = new Int32Array(FIRST_SIZE).fill(-1);
  private size = FIRST_SIZE;
  private used = 2;
  private readonly cache = new Int32Array(CACHE_SIZE * 4);
  private readonly counts = new Map<number, number>();

  constructor(
    levels: number,
    private readonly cap: number,
  ) {
    this.nodes[FALSE * 4] = levels;
    this.nodes[TRUE * 4] = levels;
  }

  make(level: number, low: number, high: number): number {
    if (low === high) return low;
    const { nodes, heads } = this;
    const key = hash(level, low, high);
    for (let node = heads[key & (this.size - 1)] ?? -1; node !== -1; node = nodes[node * 4 + 3] ?? -1) {
      const at = node * 4;
      if (nodes[at + 1] === low && nodes[at + 2] === high && nodes[at] === level) return node;
    }
    return this.add(level, low, high, key);
  }

  private add(level: number, low: number, high: number, key: number): number {
    if (this.used >= this.cap) throw new CapReached(`more than ${this.cap} decision nodes`);
    if (this.used === this.size) this.grow();
    const node = this.used;
    const slot = key & (this.size - 1);
    this.used += 1;
    this.nodes[node * 4] = level;
    this.nodes[node * 4 + 1] = low;
    this.nodes[node * 4 + 2] = high;
    this.nodes[node * 4 + 3] = this.heads[slot] ?? -1;
    this.heads[slot] = node;
    return node;
  }

  and(a: number, b: number): number {
    if (a === b || b === TRUE) return a;
    if (a === TRUE) return b;
    if (a === FALSE || b === FALSE) return FALSE;
    return a < b ? this.combine(AND, a, b) : this.combine(AND, b, a);
  }

  or(a: number, b: number): number {
    if (a === b || b === FALSE) return a;
    if (a === FALSE) return b;
    if (a === TRUE || b === TRUE) return TRUE;
    return a < b ? this.combine(OR, a, b) : this.combine(OR, b, a);
  }

  minus(a: number, b: number): number {
    if (a === b || a === FALSE || b === TRUE) return FALSE;
    if (b === FALSE) return a;
    return this.combine(MINUS, a, b);
  }

  private combine(op: number, a: number, b: number): number {
    const { cache } = this;
    const slot = (hash(op, a, b) & (CACHE_SIZE - 1)) * 4;
    if (cache[slot] === op && cache[slot + 1] === a && cache[slot + 2] === b) return cache[slot + 3] ?? FALSE;
    const { nodes } = this;
    const levelA = nodes[a * 4] ?? 0;
    const levelB = nodes[b * 4] ?? 0;
    const level = levelA < levelB ? levelA : levelB;
    const lowA = levelA === level ? (nodes[a * 4 + 1] ?? 0) : a;
    const highA = levelA === level ? (nodes[a * 4 + 2] ?? 0) : a;
    const lowB = levelB === level ? (nodes[b * 4 + 1] ?? 0) : b;
    const highB = levelB === level ? (nodes[b * 4 + 2] ?? 0) : b;
    const low = op === AND ? this.and(lowA, lowB) : op === OR ? this.or(lowA, lowB) : this.minus(lowA, lowB);
    const high = op === AND ? this.and(highA, highB) : op === OR ? this.or(highA, highB) : this.minus(highA, highB);
    return this.remember(slot, op, a, b, this.make(level, low, high));
  }

  private remember(slot: number, op: number, a: number, b: number, result: number): number {
    this.cache[slot] = op;
    this.cache[slot + 1] = a;
    this.cache[slot + 2] = b;
    this.cache[slot + 3] = result;
    return result;
  }

  /** Existential quantification of `a` and `b` over the levels of a cube, in one pass. */
  andForget(a: number, b: number, cube: number): number {
    if (a === FALSE || b === FALSE) return FALSE;
    if (cube === TRUE) return this.and(a, b);
    if (a === TRUE && b === TRUE) return TRUE;
    if (a > b) return this.andForget(b, a, cube);
    const { nodes } = this;
    const levelA = nodes[a * 4] ?? 0;
    const levelB = nodes[b * 4] ?? 0;
    const level = levelA < levelB ? levelA : levelB;
    let rest = cube;
    while ((nodes[rest * 4] ?? 0) < level) rest = nodes[rest * 4 + 2] ?? TRUE;
    if (rest === TRUE) return this.and(a, b);
    const op = FORGET + rest;
    const slot = (hash(op, a, b) & (CACHE_SIZE - 1)) * 4;
    const { cache } = this;
    if (cache[slot] === op && cache[slot + 1] === a && cache[slot + 2] === b) return cache[slot + 3] ?? FALSE;
    const isForgotten = nodes[rest * 4] === level;
    const below = isForgotten ? (nodes[rest * 4 + 2] ?? TRUE) : rest;
    const highA = levelA === level ? (nodes[a * 4 + 2] ?? 0) : a;
    const highB = levelB === level ? (nodes[b * 4 + 2] ?? 0) : b;
    const low = this.andForget(
      levelA === level ? (nodes[a * 4 + 1] ?? 0) : a,
      levelB === level ? (nodes[b * 4 + 1] ?? 0) : b,
      below,
    );
    if (isForgotten && low === TRUE) return this.remember(slot, op, a, b, TRUE);
    const high = this.andForget(highA, highB, below);
    return this.remember(slot, op, a, b, isForgotten ? this.or(low, high) : this.make(level, low, high));
  }

  count(a: number): number {
    return this.countBelow(a) * 2 ** this.levelOf(a);
  }

  /** Members over the levels from the node's own on. Nodes are shared between sets, and so are their counts. */
  private countBelow(node: number): number {
    if (node === FALSE) return 0;
    if (node === TRUE) return 1;
    const known = this.counts.get(node);
    if (known !== undefined) return known;
    const level = this.levelOf(node);
    const side = (child: number) => this.countBelow(child) * 2 ** (this.levelOf(child) - level - 1);
    const total = side(this.lowOf(node)) + side(this.highOf(node));
    this.counts.set(node, total);
    return total;
  }

  levelOf(node: number): number {
    return this.nodes[node * 4] ?? 0;
  }

  lowOf(node: number): number {
    return this.nodes[node * 4 + 1] ?? 0;
  }

  highOf(node: number): number {
    return this.nodes[node * 4 + 2] ?? 0;
  }

  private grow(): void {
    this.size *= 2;
    const wider = new Int32Array(this.size * 4);
    wider.set(this.nodes);
    this.nodes = wider;
    this.heads = new Int32Array(this.size).fill(-1);
    for (let node = 2; node < this.used; node += 1) {
      const slot = hash(this.levelOf(node), this.lowOf(node), this.highOf(node)) & (this.size - 1);
      this.nodes[node * 4 + 3] = this.heads[slot] ?? -1;
      this.heads[slot] = node;
    }
  }
}

const FIRST_SIZE = 1 << 17;
/** Half a megabyte stays near the processor; a larger cache forgets less and takes twice the time. */
const CACHE_SIZE = 1 << 15;
/** Operations of the cache: 0 is an empty entry, then three of two sets; forgetting is told by its cube of levels. */
const FORGET = 4;

function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
