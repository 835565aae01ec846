// Facts as bits of decision diagrams. In: a layout and a node table. Out: diagrams of values and of levels.
import { elementAt } from './element-at';
import { FALSE, type NodeTable, TRUE } from './node-table';
import type { Layout } from './valuation-sets';

/** Where the bits of each fact stand. */
interface BitPlaces {
  readonly first: readonly number[];
  readonly width: readonly number[];
  readonly count: number;
}

/** Bits of a layout, each fact in as many as tell its values apart, in the order that the layout asks for. */
export function bitPlaces({ radices, order = [...radices.keys()] }: Layout): BitPlaces {
  const width = radices.map((radix) => Math.ceil(Math.log2(Math.max(1, radix))));
  const first = radices.map(() => 0);
  let count = 0;
  for (const fact of order) {
    first[fact] = count;
    count += width[fact] ?? 0;
  }
  return { first, width, count };
}

/** The diagrams of single facts. */
export class FactBits {
  /** One diagram for each value of each fact. */
  readonly cubes: readonly (readonly number[])[];

  constructor(
    { radices }: Layout,
    private readonly places: BitPlaces,
    private readonly nodes: NodeTable,
  ) {
    this.cubes = radices.map((radix, fact) => Array.from({ length: radix }, (_, value) => this.cube(fact, value)));
  }

  /** Where a fact has one of the ticked values. */
  having(fact: number, values: readonly boolean[]): number {
    const cubes = elementAt(this.cubes, fact);
    return values.reduce((set, isIn, value) => (isIn ? this.nodes.or(set, elementAt(cubes, value)) : set), FALSE);
  }

  /** Where a fact has a value at all: bits that mean none are left out. */
  domain(fact: number): number {
    return this.having(
      fact,
      elementAt(this.cubes, fact).map(() => true),
    );
  }

  /** The levels of a fact, as the conjunction of its bits. */
  levels(fact: number): number {
    const first = elementAt(this.places.first, fact);
    let node = TRUE;
    for (let bit = elementAt(this.places.width, fact) - 1; bit >= 0; bit -= 1) {
      node = this.nodes.make(first + bit, FALSE, node);
    }
    return node;
  }

  conjunction(parts: readonly number[]): number {
    return parts.reduce((set, part) => this.nodes.and(set, part), TRUE);
  }

  private cube(fact: number, value: number): number {
    const first = elementAt(this.places.first, fact);
    const width = elementAt(this.places.width, fact);
    let node = TRUE;
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      const isSet = ((value >> (width - 1 - bit)) & 1) === 1;
      node = isSet ? this.nodes.make(first + bit, FALSE, node) : this.nodes.make(first + bit, node, FALSE);
    }
    return node;
  }
}
