// Where changes of facts lead the members of a decision diagram, and where from. In: facts as bits, changes. Out: diagrams.
import { elementAt } from './element-at';
import type { FactBits } from './fact-bits';
import { FALSE, type NodeTable, TRUE } from './node-table';
import type { Change } from './valuation-sets';

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

/** Images of one algebra; what a list of changes means is worked out once. */
export class DiagramImages {
  private readonly prepared = new Map<readonly Change[], PreparedChanges>();

  constructor(
    private readonly nodes: NodeTable,
    private readonly bits: FactBits,
    private readonly all: number,
  ) {}

  /** Every set lies within `all`; as a node it would be walked through for nothing. */
  both(a: number, b: number): number {
    if (b === this.all) return a;
    return a === this.all ? b : this.nodes.and(a, b);
  }

  after(a: number, allowed: number, changes: readonly Change[]): number {
    if (changes.length === 0) return this.both(a, allowed);
    const { forgotten, becomes, maps } = this.prepare(changes);
    const within = allowed === this.all ? TRUE : allowed;
    const set = this.nodes.and(this.nodes.andForget(a, within, forgotten), becomes);
    return maps.reduce((image, { cubes, levels, map }) => {
      const pairs = map.map((to, from) => [elementAt(cubes, from), elementAt(cubes, to)] as const);
      return this.moved(image, levels, pairs);
    }, set);
  }

  before(a: number, allowed: number, changes: readonly Change[]): number {
    if (changes.length === 0) return this.both(a, allowed);
    const { forgotten, becomes, maps } = this.prepare(changes);
    const set = maps.reduce((origin, { cubes, levels, map }) => {
      const pairs = map.map((to, from) => [elementAt(cubes, to), elementAt(cubes, from)] as const);
      return this.moved(origin, levels, pairs);
    }, a);
    // A forgotten fact may have any bits now, also such as mean no value: here `all` is no idle limit.
    return this.nodes.and(this.nodes.andForget(set, becomes, forgotten), allowed);
  }

  /** Constants and free choices become one quantification and one conjunction; other maps are taken apart by value. */
  private prepare(changes: readonly Change[]): PreparedChanges {
    const known = this.prepared.get(changes);
    if (known !== undefined) return known;
    const { bits } = this;
    const targets = changes.map((change) => (change.kind === 'any' ? change.values : constantTarget(change.map)));
    const simple = changes.flatMap(({ fact }, index) => {
      const values = targets[index] ?? null;
      return values === null ? [] : [{ levels: bits.levels(fact), becomes: bits.having(fact, values) }];
    });
    const made: PreparedChanges = {
      forgotten: bits.conjunction(simple.map((change) => change.levels)),
      becomes: bits.conjunction(simple.map((change) => change.becomes)),
      maps: changes.flatMap((change, index) =>
        change.kind === 'map' && targets[index] === null
          ? [{ cubes: elementAt(bits.cubes, change.fact), levels: bits.levels(change.fact), map: change.map }]
          : [],
      ),
    };
    this.prepared.set(changes, made);
    return made;
  }

  /** Moves each part of a set from one value of a fact to another. */
  private moved(a: number, levels: number, pairs: readonly (readonly [from: number, to: number])[]): number {
    return pairs.reduce((set, [from, to]) => {
      const part = this.nodes.andForget(a, from, levels);
      return part === FALSE ? set : this.nodes.or(set, this.nodes.and(part, to));
    }, FALSE);
  }
}
