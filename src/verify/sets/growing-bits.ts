// Bit sets that a search grows in place. In: the number of places, images. Out: sets that know what is new in them.
import type { BitImages } from './bit-images';
import { SparseBits } from './sparse-bits';
import type { Change, GrowingSets } from './valuation-sets';

export class GrowingBits implements GrowingSets<Int32Array> {
  private readonly known: Int32Array;
  private readonly fresh: Int32Array;
  private readonly taken: Int32Array;
  private readonly takenWords = new SparseBits();

  constructor(
    places: number,
    private readonly words: number,
    private readonly images: BitImages,
  ) {
    this.known = new Int32Array(places * words);
    this.fresh = new Int32Array(places * words);
    this.taken = new Int32Array(words);
  }

  add(place: number, set: Int32Array): boolean {
    return this.merge(place, this.listed(set), null);
  }

  addAfter(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.after(this.listed(a), allowed, changes), limit);
  }

  addBefore(place: number, a: Int32Array, allowed: Int32Array, changes: readonly Change[], limit: Int32Array): boolean {
    return this.merge(place, this.images.before(this.listed(a), changes), limit, allowed);
  }

  take(place: number): Int32Array {
    const { words, fresh, taken, takenWords } = this;
    const first = place * words;
    takenWords.clear();
    for (let word = 0; word < words; word += 1) {
      const bits = fresh[first + word] ?? 0;
      taken[word] = bits;
      if (bits === 0) continue;
      fresh[first + word] = 0;
      takenWords.push(word, bits);
    }
    return taken;
  }

  at(place: number): Int32Array {
    return this.known.subarray(place * this.words, (place + 1) * this.words);
  }

  private listed(set: Int32Array): SparseBits {
    return set === this.taken ? this.takenWords : this.images.listed(set);
  }

  private merge(place: number, list: SparseBits, limit: Int32Array | null, allowed: Int32Array | null = null): boolean {
    const { words, known, fresh } = this;
    const first = place * words;
    let added = 0;
    for (let index = 0; index < list.length; index += 1) {
      const word = list.position(index);
      const before = known[first + word] ?? 0;
      let fromHere = list.bits(index) & ~before;
      if (limit !== null) fromHere &= limit[word] ?? 0;
      if (allowed !== null) fromHere &= allowed[word] ?? 0;
      if (fromHere === 0) continue;
      added |= fromHere;
      known[first + word] = before | fromHere;
      fresh[first + word] = (fresh[first + word] ?? 0) | fromHere;
    }
    return added !== 0;
  }
}
