// Where changes of facts lead the members of a bit set, and where from. In: fields, sets and changes. Out: lists of words that
// the next image uses again.
import type { Field } from './bit-fields';
import { elementAt as at } from './element-at';
import { SparseBits } from './sparse-bits';
import type { Change } from './valuation-sets';

/** Which values become which, in one direction. */
type Targets = readonly (readonly number[])[];

/** Images of sets under changes, in lists that the next image uses again. */
export class BitImages {
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
    let list = allowed === this.all ? source : this.allowedPart(source, allowed);
    for (const change of changes) list = this.moved(list, change.fact, this.forwards(change));
    return list;
  }

  /** Without regard to what allows the change. */
  before(source: SparseBits, changes: readonly Change[]): SparseBits {
    let list = source;
    for (const change of changes) list = this.moved(list, change.fact, this.backwards(change));
    return list;
  }

  private allowedPart(source: SparseBits, allowed: Int32Array): SparseBits {
    const list = this.other(source);
    for (let index = 0; index < source.length; index += 1) {
      const position = source.position(index);
      const bits = source.bits(index) & (allowed[position] ?? 0);
      if (bits !== 0) list.push(position, bits);
    }
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

function targetsOf(change: Change): Targets {
  if (change.kind === 'map') return change.map.map((to) => [to]);
  const values = change.values.flatMap((isIn, value) => (isIn ? [value] : []));
  return change.values.map(() => values);
}
