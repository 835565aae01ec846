// Choices read off a source of numbers. In: the source. Out: one of several things, yes or no, so many of a thing.
import type { Pick } from '../arbitrary-script';

export class Choices {
  constructor(readonly pick: Pick) {}

  one<T>(items: readonly [T, ...T[]]): T {
    return items[this.pick(items.length)] ?? items[0];
  }

  /** Once in `inverse` times. */
  chance(inverse: number): boolean {
    return this.pick(inverse) === inverse - 1;
  }

  times<T>(count: number, make: (place: number) => T): T[] {
    return Array.from({ length: count }, (_, place) => make(place));
  }
}
