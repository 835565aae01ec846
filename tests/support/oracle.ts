// A second, naive checker: every concrete call of a small script, breadth first over string keys, rules as formulas of
// finite-trace temporal logic that are evaluated by progression. In: a script. Out: verdicts and shortest lengths.
// It shares no code with `src/verify` or `src/machines`; it is the script language read once more, as plainly as possible.
import type { Condition } from '@/scripts/language/condition';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { Happening, Standing } from './oracle/happening';
import { NaiveFacts } from './oracle/naive-facts';
import { type Made, NaiveMoves } from './oracle/naive-moves';
import { ended, FALSE, formulaKey, formulaOf, progress, type Temporal } from './temporal';

export interface Taken {
  /** What was done, e.g. `answer hello/listens`. */
  readonly what: string;
  readonly to: string;
  readonly happenings: readonly Happening[];
}

/** A state of a script with the moves that can be made in it. */
export interface OracleState {
  readonly key: string;
  readonly step: string | null;
  readonly row: string | null;
  readonly taken: readonly Taken[];
}

export interface OracleVerdict {
  readonly verdict: 'holds' | 'broken' | 'vacuous';
  /** Moves of the shortest call that breaks the rule. */
  readonly length: number | null;
}

/** All calls of a script, or null when there are more than `limit` states. */
export function allCalls(script: Script, observed: readonly Condition[], limit: number): Oracle | null {
  const oracle = new Oracle(script, observed);
  return oracle.walkAll(limit) ? oracle : null;
}

interface KnownState {
  readonly standing: Standing;
  readonly taken: readonly Taken[];
}

/** A rule on the way through one call, with what is left of it. */
interface RuleLeft {
  readonly id: string;
  left: Temporal;
}

export class Oracle {
  private readonly facts: NaiveFacts;
  private readonly calls: NaiveMoves;
  private readonly states = new Map<string, KnownState>();
  /** Where calls begin, with what happens before the first move. */
  readonly starts: {
    readonly key: string;
    readonly intake: Facts;
    readonly happenings: readonly Happening[];
  }[] = [];

  constructor(
    readonly script: Script,
    observed: readonly Condition[],
  ) {
    this.facts = new NaiveFacts(script, observed);
    this.calls = new NaiveMoves(script, this.facts);
  }

  /** Visits every state; false when there are more than `limit`. */
  walkAll(limit: number): boolean {
    const intakes = this.intakes(limit);
    if (intakes === null) return false;
    const queue: Standing[] = [];
    const note = (standing: Standing): string => {
      const key = keyOf(standing);
      if (!this.states.has(key)) {
        this.states.set(key, { standing, taken: [] });
        queue.push(standing);
      }
      return key;
    };
    for (const intake of intakes) {
      const [standing, happenings] = this.calls.begin(intake);
      this.starts.push({ key: note(standing), intake, happenings });
    }
    for (const standing of queue) {
      if (this.states.size > limit) return false;
      const taken = this.calls.moves(standing).map(([what, to, happenings]) => ({ what, to: note(to), happenings }));
      this.states.set(keyOf(standing), { standing, taken });
    }
    return true;
  }

  /** The facts that calls may begin with; null when there are more than `limit`. */
  private intakes(limit: number): readonly Facts[] | null {
    let facts: readonly Facts[] = [{}];
    for (const { id, values } of this.facts.startValues()) {
      facts = facts.flatMap((known) => values.map((value) => ({ ...known, [id]: value })));
      if (facts.length > limit) return null;
    }
    return facts.filter((intake) => this.facts.mayBegin(intake));
  }

  get size(): number {
    return this.states.size;
  }

  /** Keys of the states in which calls begin. */
  get begins(): readonly string[] {
    return this.starts.map(({ key }) => key);
  }

  /** Every state that was visited. */
  get visited(): readonly OracleState[] {
    return [...this.states].map(([key, { standing, taken }]) => {
      const row = standing.step === null ? standing.facts['row'] : null;
      return { key, step: standing.step, row: typeof row === 'string' ? row : null, taken };
    });
  }

  holds(condition: Condition, facts: Facts): boolean {
    return this.facts.holds(condition, facts);
  }

  /** Whether an atom holds at something that happened. */
  atom(atom: Atom, now: Happening): boolean {
    return this.facts.atom(atom, now);
  }

  /** The first of some rules that one call breaks, picked move by move; null when it keeps all. For scripts too large to list. */
  brokenByOneCall(rules: readonly Rule[], pick: (below: number) => number, most: number): string | null {
    const intake: Record<string, FactValue> = {};
    for (const { id, values } of this.facts.startValues()) intake[id] = pickOne(values, pick) ?? null;
    if (!this.facts.mayBegin(intake)) return null;
    const rulesLeft: readonly RuleLeft[] = rules
      .filter(({ when }) => when === undefined || this.holds(when, intake))
      .map((rule) => ({ id: rule.id, left: formulaOf(rule.pattern) }));
    return this.brokenFrom(this.calls.begin(intake), rulesLeft, pick, most)?.id ?? null;
  }

  private brokenFrom(
    [start, begun]: ReturnType<NaiveMoves['begin']>,
    rules: readonly RuleLeft[],
    pick: (below: number) => number,
    most: number,
  ): RuleLeft | undefined {
    let broken = this.brokenBy(begun, rules);
    let standing = start;
    for (let made = 0; made < most && broken === undefined && standing.step !== null; made += 1) {
      const [, to, happenings] = this.pickMove(standing, pick);
      broken = this.brokenBy(happenings, rules);
      standing = to;
    }
    return broken ?? (standing.step === null ? rules.find(({ left }) => !ended(left)) : undefined);
  }

  private brokenBy(happenings: readonly Happening[], rules: readonly RuleLeft[]): RuleLeft | undefined {
    return rules.find((one) => {
      for (const happening of happenings) one.left = progress(one.left, (atom) => this.atom(atom, happening));
      return one.left === FALSE;
    });
  }

  /** A call that is mostly answers comes further than one of hang-ups. */
  private pickMove(standing: Standing, pick: (below: number) => number): Made {
    const moves = this.calls.moves(standing);
    const answers = moves.filter(([what]) => what.startsWith('answer ') || what.startsWith('enter '));
    return pickOne(answers.length > 0 && pick(8) > 0 ? answers : moves, pick) ?? ['', standing, []];
  }

  /** Decides one rule over all calls. */
  decide(rule: Rule): OracleVerdict {
    const trigger = triggerOf(rule);
    let isTriggered = trigger === null;
    const advance = (left: Temporal, happenings: readonly Happening[]): Temporal => {
      let rest = left;
      for (const happening of happenings) {
        if (trigger !== null && this.atom(trigger, happening)) isTriggered = true;
        rest = progress(rest, (atom) => this.atom(atom, happening));
        if (rest === FALSE) return FALSE;
      }
      return rest;
    };
    const length = this.shortestBreach(rule, advance);
    if (length !== null) return { verdict: 'broken', length };
    return { verdict: isTriggered ? 'holds' : 'vacuous', length: null };
  }

  /** Moves of the shortest call that breaks the rule, found layer by layer; null when none does. */
  private shortestBreach(
    rule: Rule,
    advance: (left: Temporal, happenings: readonly Happening[]) => Temporal,
  ): number | null {
    const seen = new Set<string>();
    let layer = this.starts
      .filter(({ intake }) => rule.when === undefined || this.holds(rule.when, intake))
      .map(({ key, happenings }) => ({ key, left: advance(formulaOf(rule.pattern), happenings) }));
    for (let length = 0; layer.length > 0; length += 1) {
      if (layer.some(({ key, left }) => this.isBreach(key, left))) return length;
      layer = layer
        .filter(({ key, left }) => isNew(seen, `${key} ${formulaKey(left)}`))
        .flatMap(({ key, left }) =>
          (this.states.get(key)?.taken ?? []).map((taken) => ({
            key: taken.to,
            left: advance(left, taken.happenings),
          })),
        );
    }
    return null;
  }

  private isBreach(key: string, left: Temporal): boolean {
    return left === FALSE || (this.states.get(key)?.standing.step === null && !ended(left));
  }
}

function keyOf({ step, backs, facts }: Standing): string {
  return JSON.stringify([step, backs, Object.values(facts)]);
}

function pickOne<T>(items: readonly T[], pick: (below: number) => number): T | undefined {
  return items.length > 1 ? items[pick(items.length)] : items[0];
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function triggerOf({ pattern }: Rule): Atom | null {
  if (pattern.kind === 'precedence') return pattern.of;
  if (pattern.kind === 'response') return pattern.to;
  if (pattern.kind === 'never-after') return pattern.after;
  return pattern.kind === 'between' ? pattern.from : null;
}
