// Walks that together go everywhere a script lets a call go. In: a compiled script, ways a call may start, values to enter.
// Out: walks as lists of moves, with what they cover and what was not found.
//
// The search looks at (step, step left, facts that conditions read). States that show something new of their step go first: a
// new goal or closing row, then a new value of a fact under that row; the others follow, the steps taking turns. It is
// bounded, so what it misses may still be reachable:
// - facts get only the values of `valuesOf`, entered at most once per visit of a step and in authored order;
// - an objection, an event or «Нет нужного ответа» is tried from two states of each step, not from all;
// - at most `maxStates` states are looked at.
// `missed` names every goal without a walk, so that a test can say which are allowed to be.
import type { CallPlan } from '@/machines/plan/call-plan';
import { firstLanding } from '@/machines/graph/landing';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import { isInDomain } from '@/scripts/language/values/fact-domain';
import { Expansion, type Reached } from './covering/expansion';
import { goalsOf, goalsOn } from './covering/goals';
import { Novelty } from './covering/novelty';
import { Queue } from './covering/queue';
import { relevantFacts } from './covering/relevant-facts';
import { type Node, placeOf } from './covering/search-node';
import { sampleValues } from './walk';

export interface CoveringOptions {
  /** Ways a call may start. */
  readonly intakes: readonly Facts[];
  /** Values to enter for an asked fact; the first is tried first. Default: the ends of the domain. A ticked task is `true`. */
  readonly valuesOf?: (fact: Fact, step: string) => readonly FactValue[];
  /** Default: 12 000. */
  readonly maxStates?: number;
}

/** One call from its start. */
export interface Walk {
  readonly intake: Facts;
  readonly moves: readonly Move[];
  /** Goals that this walk is the first to reach. */
  readonly covers: readonly string[];
  /** Step the walk ends on; of a closed call `closed:` and its row. */
  readonly end: string;
}

export interface Covering {
  readonly walks: readonly Walk[];
  /** Every goal of the script: `step:id`, `answer:step/id`, `fork:id/route`, `event:id/route`, `objection:id`, `unlisted:step`, `row:id`. */
  readonly goals: ReadonlySet<string>;
  /** Goals without a walk, in the order of the script. */
  readonly missed: readonly string[];
  readonly states: number;
  /** The search ended because of `maxStates`, not because everything was found or seen. */
  readonly isCapped: boolean;
}

/** Pure and repeatable: the same input gives the same walks. */
export function coveringPaths({ plan }: CompiledScript, options: CoveringOptions): Covering {
  const { intakes, valuesOf = sampleValues, maxStates = 12_000 } = options;
  const goals = goalsOf(plan);
  const expansion = new Expansion(plan, valuesOf);
  const frontier = new Frontier(plan);
  let states = 0;

  for (const intake of intakes) {
    const facts: Facts = { ...plan.initialFacts, ...acceptable(plan, intake) };
    const landing = firstLanding(plan, facts);
    const node = { ...placeOf(landing), intake, parent: null, move: null, entered: 0, depth: 0 };
    frontier.reach({ node, goals: goalsOn(plan, landing) });
  }

  while (states < maxStates && frontier.firstNodes.size < goals.size) {
    const node = frontier.next();
    if (!node) break;
    states += 1;
    for (const reached of expansion.from(node)) frontier.reach(reached);
  }

  return {
    walks: walksOf(frontier.firstNodes),
    goals,
    missed: [...goals].filter((goal) => !frontier.firstNodes.has(goal)),
    states,
    isCapped: states >= maxStates,
  };
}

/** The states that were reached and not yet looked at, those with news first. */
class Frontier {
  /** For each goal the first state that reached it. */
  readonly firstNodes = new Map<string, Node>();
  private readonly news: Novelty;
  private readonly seen = new Set<string>();
  private readonly hot = new Queue<Node>();
  private readonly fresh = new Queue<Node>();
  private readonly waiting = new Map<string, Queue<Node>>();
  private readonly turns = new Queue<Node>();

  constructor(plan: CallPlan) {
    this.news = new Novelty(plan, relevantFacts(plan.script));
  }

  reach({ node, goals }: Reached): void {
    const found = goals.filter((goal) => !this.firstNodes.has(goal));
    for (const goal of found) this.firstNodes.set(goal, node);
    if (node.at === null) return;
    const { step, returns, facts } = node.at;
    const key = `${step.id}|${returns.join()}|${node.entered}|${this.news.keyOf(facts)}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const isNewRow = this.news.isNewRow(step.id, facts);
    const isNewValue = this.news.isNewValue(step.id, facts);
    if (found.length > 0 || isNewRow) this.hot.push(node);
    else if (isNewValue) this.fresh.push(node);
    else this.wait(step.id, node);
  }

  /** The oldest state with a new goal or row, else with a new value of a fact; without any, the steps take turns. */
  next(): Node | undefined {
    const next = this.hot.take() ?? this.fresh.take() ?? this.turns.take();
    if (next) return next;
    for (const queue of this.waiting.values()) {
      const first = queue.take();
      if (first) this.turns.push(first);
    }
    return this.turns.take();
  }

  private wait(step: string, node: Node): void {
    const queue = this.waiting.get(step) ?? new Queue<Node>();
    this.waiting.set(step, queue);
    queue.push(node);
  }
}

/** The longest walks first; a walk whose goals all lie on others is left out. */
function walksOf(firstNodes: ReadonlyMap<string, Node>): readonly Walk[] {
  const goalsAt = new Map<Node, string[]>();
  for (const [goal, node] of firstNodes) goalsAt.set(node, [...(goalsAt.get(node) ?? []), goal]);
  const open = new Set(goalsAt.keys());
  const walks: Walk[] = [];
  for (const last of [...goalsAt.keys()].sort((one, other) => other.depth - one.depth)) {
    if (!open.has(last)) continue;
    const moves: Move[] = [];
    const covers: string[] = [];
    for (let node: Node | null = last; node !== null; node = node.parent) {
      if (node.move) moves.push(node.move);
      if (open.delete(node)) covers.push(...(goalsAt.get(node) ?? []));
    }
    walks.push({ intake: last.intake, moves: moves.reverse(), covers, end: last.end });
  }
  return walks;
}

function acceptable(plan: CallPlan, intake: Facts): Facts {
  return Object.fromEntries(
    Object.entries(intake).filter(([name, value]) => {
      const fact = plan.facts.get(name);
      return fact?.from === 'intake' && fact.personal !== true && isInDomain(fact, value);
    }),
  );
}
