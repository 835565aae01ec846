// Decision diagrams that a search grows in place. In: the number of places, images. Out: sets that only grow.
import type { DiagramImages } from './diagram-images';
import { FALSE, type NodeTable } from './node-table';
import type { Change, GrowingSets } from './valuation-sets';

/** A place passes on all it knows: telling apart what is new would make more nodes than it saves. */
export class GrowingDiagrams implements GrowingSets<number> {
  private readonly known: Int32Array;

  constructor(
    places: number,
    private readonly nodes: NodeTable,
    private readonly images: DiagramImages,
  ) {
    this.known = new Int32Array(places);
  }

  add(place: number, set: number): boolean {
    const before = this.at(place);
    const all = this.nodes.or(before, set);
    this.known[place] = all;
    return all !== before;
  }

  addAfter(place: number, a: number, allowed: number, changes: readonly Change[], limit: number): boolean {
    return this.add(place, this.images.both(this.images.after(a, allowed, changes), limit));
  }

  addBefore(place: number, a: number, allowed: number, changes: readonly Change[], limit: number): boolean {
    return this.add(place, this.images.both(this.images.before(a, allowed, changes), limit));
  }

  take(place: number): number {
    return this.at(place);
  }

  at(place: number): number {
    return this.known[place] ?? FALSE;
  }
}
