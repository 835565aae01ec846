// Whether what must be possible is, told from the list of all calls of a small script. In: an oracle and a rule. Out: a verdict.
// Counts moves state by state; it shares no code with `src/verify`.
import type { Rule } from '@/scripts/language/rule';
import type { Oracle, OracleVerdict } from './oracle';
import type { Happening } from './oracle/happening';

type Verdict = OracleVerdict['verdict'];

/** The verdict on a `possible` rule, state by state and move by move. */
export function naivePossibility(oracle: Oracle, rule: Rule): Verdict {
  const { pattern, when } = rule;
  if (pattern.kind !== 'possible') throw new Error('only for possible');
  const { of, from, within = Number.POSITIVE_INFINITY } = pattern;
  const distance = distances(oracle, (happening) => oracle.atom(of, happening));
  const isNear = (happenings: readonly Happening[], to: string): boolean => {
    if (happenings.some((happening) => oracle.atom(of, happening))) return true;
    const moves = distance.get(to);
    return moves !== undefined && moves <= within;
  };
  const starts = oracle.starts.filter(({ intake }) => when === undefined || oracle.holds(when, intake));
  if (from === undefined) return starts.some(({ happenings, key }) => isNear(happenings, key)) ? 'holds' : 'broken';
  const triggers = arrivals(oracle, starts).flatMap(({ happenings, key }) =>
    happenings.flatMap((happening, index) =>
      oracle.atom(from, happening) ? [isNear(happenings.slice(index), key)] : [],
    ),
  );
  if (triggers.length === 0) return 'vacuous';
  return triggers.every((isOpen) => isOpen) ? 'holds' : 'broken';
}

interface Arrived {
  readonly key: string;
  readonly happenings: readonly Happening[];
}

/** Every move that calls with these starts can make, the start included. */
function arrivals(oracle: Oracle, starts: readonly Arrived[]): readonly Arrived[] {
  const states = new Map(oracle.visited.map((state) => [state.key, state]));
  const found = [...starts];
  const seen = new Set<string>();
  for (const { key } of found) {
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { to, happenings } of states.get(key)?.taken ?? []) found.push({ key: to, happenings });
  }
  return found;
}

/** Fewest moves from each state until something wanted happens; states without a way are left out. */
function distances(oracle: Oracle, isWanted: (happening: Happening) => boolean): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (let length = 1, isMoving = true; isMoving; length += 1) {
    isMoving = false;
    const found: string[] = [];
    for (const { key, taken } of oracle.visited) {
      if (known.has(key)) continue;
      const leads = taken.some(({ to, happenings }) => known.has(to) || (length === 1 && happenings.some(isWanted)));
      if (leads) found.push(key);
    }
    for (const key of found) known.set(key, length);
    isMoving = found.length > 0;
  }
  return known;
}
