// The words of a bit set that are not empty, as pairs of position and bits. Searches pass on few members at a time, so
// that work on them should not cost a look at every word. Does not know what the bits mean.

/** A list that is filled, read and cleared again; it is never given away. A position may come more than once. */
export class SparseBits {
  length = 0;
  private positions = new Int32Array(64);
  private words = new Int32Array(64);

  clear(): this {
    this.length = 0;
    return this;
  }

  /** The words of a set. */
  fill(set: Int32Array): this {
    this.length = 0;
    for (let position = 0; position < set.length; position += 1) {
      const bits = set[position] ?? 0;
      if (bits !== 0) this.push(position, bits);
    }
    return this;
  }

  push(position: number, bits: number): void {
    if (this.length === this.positions.length) {
      this.positions = doubled(this.positions);
      this.words = doubled(this.words);
    }
    this.positions[this.length] = position;
    this.words[this.length] = bits;
    this.length += 1;
  }

  /** Adds bits of a word, moved by a distance in bits. */
  pushMoved(position: number, bits: number, by: number): void {
    const size = Math.abs(by);
    const to = position + (by < 0 ? -1 : 1) * (size >>> 5);
    const part = size & 31;
    if (part === 0) this.push(to, bits);
    else {
      const moved = by > 0 ? bits << part : bits >>> part;
      const over = by > 0 ? bits >>> (32 - part) : bits << (32 - part);
      if (moved !== 0) this.push(to, moved);
      if (over !== 0) this.push(by > 0 ? to + 1 : to - 1, over);
    }
  }

  position(index: number): number {
    return this.positions[index] ?? 0;
  }

  bits(index: number): number {
    return this.words[index] ?? 0;
  }

  /** Whether some of the bits are in a set. */
  meets(set: Int32Array): boolean {
    for (let index = 0; index < this.length; index += 1) {
      if ((this.bits(index) & (set[this.position(index)] ?? 0)) !== 0) return true;
    }
    return false;
  }

  /** The set of these words. */
  toSet(words: number): Int32Array {
    const set = new Int32Array(words);
    for (let index = 0; index < this.length; index += 1) {
      const position = this.position(index);
      set[position] = (set[position] ?? 0) | this.bits(index);
    }
    return set;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}
