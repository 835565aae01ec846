// «Возможно, вы имели в виду …»: the valid name nearest to a mistyped one. In: names. Out: one of them, or nothing.
import { foldText } from '@/text/fold-text';

/**
 * The candidate that the fewest slips of the finger (letter missing, added, changed or two swapped) turn `name` into; the
 * first of equals. Undefined when none is near: at most one slip in three letters, and three at all.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const typed = foldText(name);
  let best: string | undefined;
  let reach = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > reach) continue;
    const slips = slipsBetween(typed, foldText(candidate), reach);
    if (slips > reach) continue;
    best = candidate;
    if (slips === 0) return best;
    reach = slips - 1;
    if (reach < 0) break;
  }
  return best;
}

const LONGEST = 160;

/** Optimal string alignment distance (Damerau–Levenshtein without a second edit of a swapped pair), given up beyond `limit`. */
function slipsBetween(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit + 1) return least;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
