// Looks for the examples of the rules of a script: a wrong and a right call each. In: the script and what is known of its rules.
// Out: examples, one after the other. Takes some minutes; the examples are kept as fixtures.
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import type { Playable } from '@/verify/search/shortest-call';
import { ClosingMoves } from './closing-moves';
import { ExampleVerdict } from './example-verdict';
import { callsThrough, knownCalls } from './known-calls';
import { loosened, NoSuchSafeguard } from './loosened-scripts';
import { type Loosening, loosenings, slips } from './loosenings';
import { nearbyViolations } from './nearby-violations';
import { RuleNearness } from './rule-nearness';
import type { RuleExamples } from './rule-page';

export interface FoundExamples {
  readonly rule: Rule;
  readonly examples: RuleExamples;
}

/** How many moves aside of a known call are tried for all rules at once, and for one rule. */
const FEW_MOVES = 2;
const MORE_MOVES = 4;

/** Whether examples of a rule still say what they should, of this script; its steps and answers may be others by now. */
export function stillHold(script: Script, rule: Rule, { loosened: name, wrong, right }: RuleExamples): boolean {
  try {
    return new ExampleVerdict(script).isRight(right) && looseVerdict(script, rule, name).breaksLast(wrong, rule);
  } catch (error) {
    if (error instanceof NoSuchSafeguard) return false;
    throw error;
  }
}

/** Gives the examples of rules as they are found; a rule that nothing breaks is never given. */
export function* findRuleExamples(script: Script, rules: readonly Rule[]): Generator<FoundExamples> {
  const calls = knownCalls(script);
  const rightCalls = new RightCalls(script, rules, callsThrough(calls, null));
  const left = new Set(rules);
  const tried = function* ({ name, leaving }: Loosening, of: readonly Rule[], aside: number): Generator<FoundExamples> {
    const found = nearbyViolations(loosened(script, name), of, callsThrough(calls, leaving), leaving, aside);
    for (const rule of of) {
      const wrong = found.get(rule.id);
      if (wrong === undefined) continue;
      const verdict = looseVerdict(script, rule, name);
      if (!verdict.breaksLast(wrong, rule)) continue;
      left.delete(rule);
      const shortest = shortened(wrong, (call) => verdict.breaksLast(call, rule));
      yield { rule, examples: { loosened: name, wrong: shortest, right: rightCalls.nextTo(rule, shortest) } };
    }
  };
  for (const loosening of loosenings(script)) {
    const concerned = [...left].filter(loosening.concerns);
    if (concerned.length > 0) yield* tried(loosening, concerned, FEW_MOVES);
  }
  for (const rule of left)
    for (const slip of slips(script, rule)) if (left.has(rule)) yield* tried(slip, [rule], MORE_MOVES);
}

function looseVerdict(script: Script, rule: Rule, name: string): ExampleVerdict {
  return new ExampleVerdict({ ...loosened(script, name), rules: [rule] });
}

/** The call without the moves that it does not need. */
function shortened(call: Playable, holds: (shorter: Playable) => boolean): Playable {
  for (let length = call.moves.length - 1; length > 0; length -= 1) {
    for (let from = 0; from + length < call.moves.length; from += 1) {
      const shorter = { ...call, moves: call.moves.toSpliced(from, length) };
      if (holds(shorter)) return shortened(shorter, holds);
    }
  }
  return call;
}

/** Calls that keep the rules. */
class RightCalls {
  private readonly verdict: ExampleVerdict;
  private readonly nearness: RuleNearness;
  private readonly closing: ClosingMoves;
  private readonly scored: readonly { readonly call: Playable; readonly near: ReadonlyMap<string, number> }[];

  constructor(script: Script, rules: readonly Rule[], calls: readonly Playable[]) {
    this.verdict = new ExampleVerdict(script);
    this.nearness = new RuleNearness(script, rules);
    this.closing = new ClosingMoves(buildTransitionSystem(script));
    this.scored = calls.map((call) => ({ call, near: this.nearness.of(call) }));
  }

  /** The closed call that comes nearest to breaking the rule; of those, the one that goes the longest way with the wrong one. */
  nextTo({ id }: Rule, wrong: Playable): Playable {
    const mended = wrong.moves.flatMap((_move, length) => {
      const call = this.closing.closed({ ...wrong, moves: wrong.moves.slice(0, length) });
      return call === null ? [] : [{ call, near: this.nearness.of(call) }];
    });
    const found = [...mended, ...this.scored]
      .map(({ call, near }) => ({ call, near: near.get(id) ?? 0, shared: sharedMoves(call, wrong) }))
      .toSorted(
        (one, other) =>
          other.near - one.near || other.shared - one.shared || one.call.moves.length - other.call.moves.length,
      )
      .find(({ call }) => this.verdict.isRight(call));
    if (found === undefined) throw new Error(`no call keeps ${id}`);
    return found.call;
  }
}

/** How many moves two calls have in common before they part. */
function sharedMoves(one: Playable, other: Playable): number {
  if (JSON.stringify(one.intake) !== JSON.stringify(other.intake)) return 0;
  const parting = one.moves.findIndex((move, index) => JSON.stringify(move) !== JSON.stringify(other.moves[index]));
  return parting === -1 ? one.moves.length : parting;
}
