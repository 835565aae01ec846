// How near a call that keeps the rules comes to one of them. In: a script and its rules. Out: a measure of calls.
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import { compileLiveRules, type LiveRules, watchCall, watchMove } from '@/verify/live/live-monitor';
import type { Playable } from '@/verify/search/shortest-call';

/**
 * A rule is near when the call would break it if the rule asked for one thing less: everything that it speaks of has happened,
 * but for what it forbids.
 */
export class RuleNearness {
  private readonly live: LiveRules;

  constructor(script: Script, rules: readonly Rule[]) {
    this.live = compileLiveRules({ ...script, rules: rules.flatMap(relaxed) });
  }

  /** How many of the relaxed forms of each rule the call breaks, by rule; nothing for rules that do not concern it. */
  of({ intake, moves }: Playable): ReadonlyMap<string, number> {
    let watched = watchCall(this.live, intake, PLAYED_AT);
    for (const move of moves) watched = watchMove(this.live, watched, move);
    const near = new Map<string, number>();
    this.live.monitors.forEach((monitor, index) => {
      const state = watched.states[index] ?? null;
      const { id } = monitor.rule;
      if (state !== null && monitor.isBad(state)) near.set(id, (near.get(id) ?? 0) + 1);
    });
    return near;
  }
}

/** Relaxed forms of a rule, all under its id. The first only asks whether the rule concerns the call. */
function relaxed(rule: Rule): readonly Rule[] {
  return [{ all: [] }, ...relaxedAtoms(rule.pattern)].map((of) => ({ ...rule, pattern: { kind: 'absence', of } }));
}

function relaxedAtoms(pattern: Rule['pattern']): readonly Atom[] {
  switch (pattern.kind) {
    case 'precedence':
      return [pattern.of];
    case 'never-after':
      return [pattern.after, pattern.never];
    case 'between':
      return [pattern.from, pattern.until];
    case 'not-coexist':
      return [pattern.one, pattern.other];
    case 'absence':
      return withoutOne(pattern.of);
    default:
      return [];
  }
}

function withoutOne(atom: Atom): readonly Atom[] {
  const parts = partsOf(atom);
  return parts.length === 1
    ? []
    : parts.map((_part, left) => ({ all: parts.filter((_other, index) => index !== left) }));
}

/** What must come together, down to conditions that are no conjunctions themselves. */
function partsOf(atom: Atom): readonly Atom[] {
  if ('all' in atom) return atom.all.flatMap(partsOf);
  if ('holds' in atom && 'all' in atom.holds) return atom.holds.all.flatMap((part) => partsOf({ holds: part }));
  return [atom];
}
