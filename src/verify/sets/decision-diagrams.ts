// Sets of valuations as reduced ordered binary decision diagrams over the bits of the facts. Exact at any number of
// facts; equal sets are the same number. In: a layout and a cap on nodes. Does not know what the facts mean.
import { DiagramImages } from './diagram-images';
import { elementAt } from './element-at';
import { bitPlaces, FactBits } from './fact-bits';
import { GrowingDiagrams } from './growing-diagrams';
import { FALSE, NodeTable } from './node-table';
import type { Change, GrowingSets, Layout, Valuation, ValuationSets } from './valuation-sets';

/** The algebra of diagrams over one layout. A set is the number of a node; 0 is empty. */
export class DecisionDiagrams implements ValuationSets<number> {
  readonly none = FALSE;
  readonly all: number;
  private readonly nodes: NodeTable;
  private readonly bits: FactBits;
  private readonly images: DiagramImages;

  /** `cap` bounds the nodes ever made; beyond it every operation may throw `CapReached`. */
  constructor(
    readonly layout: Layout,
    cap = 6_000_000,
  ) {
    const places = bitPlaces(layout);
    this.nodes = new NodeTable(places.count, cap);
    this.bits = new FactBits(layout, places, this.nodes);
    this.all = this.bits.conjunction(layout.radices.map((_radix, fact) => this.bits.domain(fact)));
    this.images = new DiagramImages(this.nodes, this.bits, this.all);
  }

  having(fact: number, values: readonly boolean[]): number {
    return this.nodes.and(this.all, this.bits.having(fact, values));
  }

  both(a: number, b: number): number {
    return this.images.both(a, b);
  }

  either(a: number, b: number): number {
    return this.nodes.or(a, b);
  }

  minus(a: number, b: number): number {
    return this.nodes.minus(a, b);
  }

  isNone(a: number): boolean {
    return a === FALSE;
  }

  meets(a: number, b: number): boolean {
    return this.both(a, b) !== FALSE;
  }

  isSame(a: number, b: number): boolean {
    return a === b;
  }

  after(a: number, allowed: number, changes: readonly Change[]): number {
    return this.images.after(a, allowed, changes);
  }

  leadsInto(a: number, allowed: number, changes: readonly Change[], target: number): boolean {
    return target !== FALSE && this.both(this.images.after(a, allowed, changes), target) !== FALSE;
  }

  before(a: number, allowed: number, changes: readonly Change[]): number {
    return this.images.before(a, allowed, changes);
  }

  size(a: number): number {
    return this.nodes.count(a);
  }

  pick(a: number): Valuation {
    if (a === FALSE) throw new RangeError('an empty set has no member');
    let rest = a;
    return this.bits.cubes.map((values) => {
      const value = values.findIndex((wanted) => this.nodes.and(rest, wanted) !== FALSE);
      rest = this.nodes.and(rest, elementAt(values, value));
      return value;
    });
  }

  only(valuation: Valuation): number {
    const cubes = valuation.map((value, fact) => elementAt(elementAt(this.bits.cubes, fact), value));
    return this.bits.conjunction(cubes);
  }

  keep(a: number): number {
    return a;
  }

  growing(places: number): GrowingSets<number> {
    return new GrowingDiagrams(places, this.nodes, this.images);
  }
}
