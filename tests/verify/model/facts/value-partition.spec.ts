import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuePartition } from '@/verify/model/facts/value-partition';

describe('the classes of values', () => {
  it('put together what has the same signature, numbered from the first', () => {
    expect(valuePartition(['a', 'b', 'a', 'c'], [])).toEqual([0, 1, 0, 2]);
  });

  it('tell apart what a map leads into different classes, however many steps later', () => {
    // A count from 0 to 4 of which only the top is told apart: every step to it tells the one before apart.
    expect(valuePartition(['', '', '', '', 'top'], [[1, 2, 3, 4, 4]])).toEqual([0, 1, 2, 3, 4]);
  });

  it('respect signatures and maps, and are no finer than that takes', () => {
    const problems = fc.integer({ min: 1, max: 7 }).chain((count) => {
      const map = fc.array(fc.nat({ max: count - 1 }), { minLength: count, maxLength: count });
      const signatures = fc.array(fc.constantFrom('a', 'b'), { minLength: count, maxLength: count });
      return fc.tuple(signatures, fc.array(map, { maxLength: 2 }));
    });
    fc.assert(
      fc.property(problems, ([signatures, maps]) => {
        const classes = valuePartition(signatures, maps);
        signatures.forEach((own, one) => {
          signatures.forEach((others, other) => {
            expect(classes[one] === classes[other]).toBe(areAlike(signatures, maps, one, other, own === others));
          });
        });
      }),
    );
  });
});

/** Two values are alike when no chain of maps leads them to different signatures: looked for pair by pair. */
function areAlike(
  signatures: readonly string[],
  maps: readonly (readonly number[])[],
  one: number,
  other: number,
  isSame: boolean,
): boolean {
  if (!isSame) return false;
  const seen = new Set([`${one} ${other}`]);
  const pairs: [number, number][] = [[one, other]];
  for (const [left, right] of pairs) {
    if (signatures[left] !== signatures[right]) return false;
    for (const map of maps) {
      const next: [number, number] = [map[left] ?? 0, map[right] ?? 0];
      if (seen.has(next.join(' '))) continue;
      seen.add(next.join(' '));
      pairs.push(next);
    }
  }
  return true;
}
