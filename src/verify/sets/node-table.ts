// The nodes of reduced ordered binary decision diagrams. In: levels and nodes. Out: nodes; equal diagrams are one number.
import { CapReached } from './valuation-sets';

/** The empty diagram and the full one. */
export const FALSE = 0;
export const TRUE = 1;

/** Operations of the cache: 0 is an empty entry, then three of two sets; forgetting is told by its cube of levels. */
const AND = 1;
const OR = 2;
const MINUS = 3;
const FORGET = 4;

/**
 * Hash-consed nodes with a lossy cache of operations. A node is four numbers in a row (level, low, high, next in its
 * bucket), an entry of the cache too, so that each look-up touches one line of memory. Reads are in range by construction.
 */
export class NodeTable {
  private nodes = new Int32Array(FIRST_SIZE * 4);
  private heads = new Int32Array(FIRST_SIZE).fill(-1);
  private size = FIRST_SIZE;
  private used = 2;
  private readonly cache = new Int32Array(CACHE_SIZE * 4);
  private readonly counts = new Map<number, number>();

  /** `cap` bounds the nodes ever made; beyond it `CapReached` is thrown. */
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
    const slot = (hash(op, a, b) & (CACHE_SIZE - 1)) * 4;
    if (this.isCached(slot, op, a, b)) return this.cached(slot);
    const level = Math.min(this.levelOf(a), this.levelOf(b));
    const low = this.apply(op, this.lowAt(a, level), this.lowAt(b, level));
    const high = this.apply(op, this.highAt(a, level), this.highAt(b, level));
    return this.remember(slot, op, a, b, this.make(level, low, high));
  }

  private apply(op: number, a: number, b: number): number {
    if (op === AND) return this.and(a, b);
    return op === OR ? this.or(a, b) : this.minus(a, b);
  }

  /** Existential quantification of `a` and `b` over the levels of a cube, in one pass. */
  andForget(a: number, b: number, cube: number): number {
    if (a === FALSE || b === FALSE) return FALSE;
    if (cube === TRUE) return this.and(a, b);
    if (a === TRUE && b === TRUE) return TRUE;
    if (a > b) return this.andForget(b, a, cube);
    const level = Math.min(this.levelOf(a), this.levelOf(b));
    const rest = this.cubeFrom(cube, level);
    return rest === TRUE ? this.and(a, b) : this.forgetBelow(a, b, rest, level);
  }

  private forgetBelow(a: number, b: number, cube: number, level: number): number {
    const op = FORGET + cube;
    const slot = (hash(op, a, b) & (CACHE_SIZE - 1)) * 4;
    if (this.isCached(slot, op, a, b)) return this.cached(slot);
    const isForgotten = this.levelOf(cube) === level;
    const below = isForgotten ? this.highOf(cube) : cube;
    const low = this.andForget(this.lowAt(a, level), this.lowAt(b, level), below);
    if (isForgotten && low === TRUE) return this.remember(slot, op, a, b, TRUE);
    const high = this.andForget(this.highAt(a, level), this.highAt(b, level), below);
    return this.remember(slot, op, a, b, isForgotten ? this.or(low, high) : this.make(level, low, high));
  }

  /** The part of a cube from a level on. */
  private cubeFrom(cube: number, level: number): number {
    let rest = cube;
    while (this.levelOf(rest) < level) rest = this.highOf(rest);
    return rest;
  }

  /** Number of members over all levels; exact up to 2^53. */
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

  private isCached(slot: number, op: number, a: number, b: number): boolean {
    const { cache } = this;
    return cache[slot] === op && cache[slot + 1] === a && cache[slot + 2] === b;
  }

  private cached(slot: number): number {
    return this.cache[slot + 3] ?? FALSE;
  }

  private remember(slot: number, op: number, a: number, b: number, result: number): number {
    this.cache[slot] = op;
    this.cache[slot + 1] = a;
    this.cache[slot + 2] = b;
    this.cache[slot + 3] = result;
    return result;
  }

  private levelOf(node: number): number {
    return this.nodes[node * 4] ?? 0;
  }

  private lowOf(node: number): number {
    return this.nodes[node * 4 + 1] ?? 0;
  }

  private highOf(node: number): number {
    return this.nodes[node * 4 + 2] ?? 0;
  }

  /** The side of a diagram where the bit of a level is not set; a diagram that does not test it has one side. */
  private lowAt(node: number, level: number): number {
    return this.levelOf(node) === level ? this.lowOf(node) : node;
  }

  private highAt(node: number, level: number): number {
    return this.levelOf(node) === level ? this.highOf(node) : node;
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

function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
