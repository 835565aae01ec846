// A business rule as searches for a call that breaks it: from some moments on, until others, something bad must not come.
// In: a pattern. Out: searches, none of which may succeed. The monitor of the rule says the same; tests compare both.
import type { Atom, Pattern } from '@/scripts/language/rule';

/**
 * - `never`: the atom must hold at no moment
 * - `watch`: after a moment of `from` (null: from the beginning of the call, that moment included) and before one of
 *   `until`, `bad` must not hold, and the call must not end if `endIsBad`. A moment of `until` ends the watch first.
 */
export type Search =
  | { readonly kind: 'never'; readonly atom: Atom }
  | {
      readonly kind: 'watch';
      readonly from: Atom | null;
      readonly until: Atom | null;
      readonly bad: Atom | null;
      readonly endIsBad: boolean;
    };

/** Null where the pattern must count further than one: then the monitor itself has to be walked. */
export function searchesOf(pattern: Pattern): readonly Search[] | null {
  switch (pattern.kind) {
    case 'absence':
      return [{ kind: 'never', atom: pattern.of }];
    case 'universality':
      return [{ kind: 'never', atom: { not: pattern.of } }];
    case 'existence':
      return [watch({ until: pattern.of, endIsBad: true })];
    case 'occurs':
      return occurs(pattern.of, pattern.min ?? 0, pattern.max);
    case 'precedence': {
      const { of, after, order } = pattern;
      if (order === 'any') return [watch({ until: { any: after }, bad: of })];
      // Each of them must have come before: that is one search for each.
      return order === 'all' || after.length === 1 ? after.map((until) => watch({ until, bad: of })) : null;
    }
    case 'response':
      return [watch({ from: { all: [pattern.to, { not: pattern.expect }] }, until: pattern.expect, endIsBad: true })];
    case 'never-after':
      return [watch({ from: pattern.after, bad: pattern.never })];
    case 'between':
      return [watch({ from: pattern.from, until: pattern.until, bad: pattern.never })];
    case 'possible':
      // No call breaks it: it speaks of what calls could do, see `possibility`.
      return [];
    case 'not-coexist':
      return [
        { kind: 'never', atom: { all: [pattern.one, pattern.other] } },
        watch({ from: pattern.one, bad: pattern.other }),
        watch({ from: pattern.other, bad: pattern.one }),
      ];
  }
}

function watch(parts: Partial<Omit<Extract<Search, { kind: 'watch' }>, 'kind'>>): Search {
  return { kind: 'watch', from: null, until: null, bad: null, endIsBad: false, ...parts };
}

function occurs(of: Atom, min: number, max: number | undefined): readonly Search[] | null {
  if (min > 1 || (max !== undefined && max > 1)) return null;
  const atLeast = min === 1 ? [watch({ until: of, endIsBad: true })] : [];
  if (max === undefined) return atLeast;
  return [...atLeast, max === 0 ? { kind: 'never' as const, atom: of } : watch({ from: of, bad: of })];
}
