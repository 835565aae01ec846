// What is worked out once for a moment of a call. In: an edge. Out: what was made for it.
import type { Edge } from './transition-system';

/** Most atoms are about where a call arrives, however it came there. */
export class PerMoment<V> {
  private readonly known: (V | undefined)[];

  constructor(
    private readonly locations: number,
    private readonly readsEdge: boolean,
    private readonly make: (edge: Edge) => V,
  ) {
    this.known = new Array<V | undefined>(locations + 1).fill(undefined);
  }

  after(edge: Edge): V {
    const slot = this.slotOf(edge);
    const known = this.known[slot];
    if (known !== undefined) return known;
    const made = this.make(edge);
    this.known[slot] = made;
    return made;
  }

  /** One slot for each location, one for all edges that stay, then one for each edge that is a case of its own. */
  private slotOf({ tags, stays, to, index }: Edge): number {
    if (this.readsEdge || tags.length > 0) return this.locations + 1 + index;
    return stays ? this.locations : to;
  }
}
