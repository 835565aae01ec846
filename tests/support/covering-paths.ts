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
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Transition } from '@/machines/graph/call-graph';
import type { CallPlan } from '@/machines/plan/call-plan';
import { decidingRow } from '@/machines/graph/closing-row';
import { decide, decideMove } from '@/machines/graph/decide';
import { firstLanding, type Landing, landingOf, type Position } from '@/machines/graph/landing';
import type { Move } from '@/machines/graph/move';
import { isInDomain } from '@/scripts/language/values/fact-domain';
import type { Condition } from '@/scripts/language/condition';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { moveOn, sampleValues, type ShortMove } from './walk';

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

/** How many states of one step try each objection, event or «Нет нужного ответа». */
const TRIES_ASIDE = 2;

/** Pure and repeatable: the same input gives the same walks. */
export function coveringPaths({ plan }: CompiledScript, options: CoveringOptions): Covering {
  const { intakes, valuesOf = sampleValues, maxStates = 12_000 } = options;
  const goals = goalsOf(plan);
  const relevant = relevantFacts(plan.script);
  const firstNodes = new Map<string, Node>();
  const seen = new Set<string>();
  const news = new Novelty(plan, relevant);
  const hot = new Queue<Node>();
  const fresh = new Queue<Node>();
  const waiting = new Map<string, Queue<Node>>();
  const tries = new Map<string, number>();
  let states = 0;

  function reach(node: Node, reached: readonly string[]): void {
    let isNew = false;
    for (const goal of reached) {
      if (firstNodes.has(goal)) continue;
      firstNodes.set(goal, node);
      isNew = true;
    }
    if (node.at === null) return;
    const { step, returns, facts } = node.at;
    const { id } = step;
    const key = `${id}|${returns.join()}|${node.entered}|${news.keyOf(facts)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const isNewRow = news.isNewRow(id, facts);
    const isNewValue = news.isNewValue(id, facts);
    if (isNew || isNewRow || isNewValue) {
      (isNew || isNewRow ? hot : fresh).push(node);
      return;
    }
    const queue = waiting.get(id) ?? new Queue<Node>();
    waiting.set(id, queue);
    queue.push(node);
  }

  for (const intake of intakes) {
    const facts: Facts = { ...plan.initialFacts, ...acceptable(plan, intake) };
    const landing = firstLanding(plan, facts);
    reach({ ...placeOf(landing), intake, parent: null, move: null, entered: 0, depth: 0 }, goalsOn(plan, landing));
  }

  /** The oldest state with a new goal or row, else with a new value of a fact; without any, the steps take turns. */
  const turns = new Queue<Node>();
  function nextNode(): Node | undefined {
    const next = hot.take() ?? fresh.take() ?? turns.take();
    if (next) return next;
    for (const queue of waiting.values()) {
      const first = queue.take();
      if (first) turns.push(first);
    }
    return turns.take();
  }

  while (states < maxStates && firstNodes.size < goals.size) {
    const node = nextNode();
    if (!node) break;
    states += 1;
    if (node.at !== null) expand(plan, node, node.at, valuesOf, tries, reach);
  }

  return {
    walks: walksOf(firstNodes),
    goals,
    missed: [...goals].filter((goal) => !firstNodes.has(goal)),
    states,
    isCapped: states >= maxStates,
  };
}

/** Where a call stands in the search; `at` is null when it is closed. */
interface Place {
  readonly at: Position | null;
  readonly end: string;
}

interface Node extends Place {
  readonly intake: Facts;
  readonly parent: Node | null;
  readonly move: Move | null;
  /** Facts of this step before this place in its list are not entered any more. */
  readonly entered: number;
  readonly depth: number;
}

type Reach = (node: Node, goals: readonly string[]) => void;

function expand(
  plan: CallPlan,
  node: Node,
  at: Position,
  valuesOf: (fact: Fact, step: string) => readonly FactValue[],
  tries: Map<string, number>,
  reach: Reach,
): void {
  const { facts } = at;
  const here = at.step;
  const { id } = here;
  const go = (move: ShortMove, transition: Transition, goal: string): void => {
    const landing = landingOf(plan, at, transition, null);
    const place = placeOf(landing);
    reach(
      {
        ...place,
        intake: node.intake,
        parent: node,
        move: moveOn(id, move),
        entered: place.at?.step === here ? node.entered : 0,
        depth: node.depth + 1,
      },
      [goal, ...(transition.to.kind === 'stay' ? [] : goalsOn(plan, landing))],
    );
  };
  const mayTry = (what: string): boolean => {
    const tried = tries.get(what) ?? 0;
    if (tried >= TRIES_ASIDE) return false;
    tries.set(what, tried + 1);
    return true;
  };
  const isOpen = (transition: Transition) => decide(plan, transition, facts).isOpen;

  for (const transition of here.answers) {
    const { trigger } = transition;
    if (trigger.kind === 'answer' && isOpen(transition)) go({ answer: trigger.answer }, transition, transition.id);
  }
  const names = new Set(here.enters.flatMap(({ trigger }) => (trigger.kind === 'enter' ? [trigger.fact] : [])));
  [...names].forEach((name, place) => {
    const fact = plan.facts.get(name);
    if (!fact || place < node.entered) return;
    for (const value of fact.kind === 'flag' ? [true] : valuesOf(fact, id)) {
      if (facts[name] === value) continue;
      const move = moveOn(id, { enter: name, value });
      if (!decideMove(plan, at, move).ok) continue;
      const after = { ...at, facts: { ...facts, [name]: value } };
      reach({ ...node, at: after, parent: node, move, entered: place + 1, depth: node.depth + 1 }, []);
    }
  });
  if (here.unlisted !== null && isOpen(here.unlisted) && mayTry(`${id} unlisted`)) {
    go({ unlisted: '' }, here.unlisted, here.unlisted.id);
  }
  for (const { objection, transition } of here.objections) {
    if (!isOpen(transition) || !mayTry(`${id} ${transition.id}`)) continue;
    go({ objection: objection.id }, transition, transition.id);
  }
  for (const { event, routes } of here.events) {
    // Only a route that was not tried often enough is worth finding out.
    if (routes.every((route) => (tries.get(`${id} ${route.id}`) ?? 0) >= TRIES_ASIDE)) continue;
    const taken = routes.find(isOpen);
    if (taken !== undefined && mayTry(`${id} ${taken.id}`)) go({ event: event.id }, taken, taken.id);
  }
}

function placeOf(landing: Landing): Place {
  if (landing.kind === 'closed') return { at: null, end: `closed:${landing.row.row.id}` };
  const { step, returns, facts } = landing;
  return { at: { step, returns, facts }, end: step.id };
}

/** What is met on the way to a landing: the forks, and the step or row at its end. */
function goalsOn(plan: CallPlan, landing: Landing): readonly string[] {
  const forks = landing.passed.flatMap(({ id, trigger }) =>
    trigger.kind === 'pass' ? [`step:${trigger.step}`, id] : [],
  );
  if (landing.kind === 'step') return [...forks, `step:${landing.step.id}`];
  return [...forks, `row:${decidingRow(plan, landing.facts).row.id}`];
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

/** First in, first out. */
class Queue<T> {
  #items: T[] = [];
  #head = 0;

  push(item: T): void {
    this.#items.push(item);
  }

  take(): T | undefined {
    const item = this.#items[this.#head];
    if (item === undefined) return undefined;
    this.#head += 1;
    if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    }
    return item;
  }
}

/** Tells states of one step apart by the facts that matter, and knows which values were seen there already. */
class Novelty {
  readonly #codes = new Map<FactValue, number>();
  readonly #known = new WeakMap<Facts, Signature>();
  readonly #seen = new Map<string, Set<number>>();
  readonly #plan: CallPlan;
  readonly #relevant: readonly (readonly [fact: string, read: 'value' | 'known'])[];

  constructor(plan: CallPlan, relevant: ReadonlyMap<string, 'value' | 'known'>) {
    this.#plan = plan;
    this.#relevant = [...relevant];
  }

  keyOf(facts: Facts): string {
    return this.#of(facts).key;
  }

  /** Whether a fact has a value that it had in no earlier state of the step with the same row. */
  isNewValue(step: string, facts: Facts): boolean {
    const { row, features } = this.#of(facts);
    return this.#isNew(`${step} ${row}`, features);
  }

  /** Whether the closing table gives a row that it gave in no earlier state of the step. */
  isNewRow(step: string, facts: Facts): boolean {
    return this.#isNew(step, [this.#of(facts).row]);
  }

  #isNew(step: string, features: readonly number[]): boolean {
    const seen = this.#seen.get(step) ?? new Set<number>();
    this.#seen.set(step, seen);
    const before = seen.size;
    for (const feature of features) seen.add(feature);
    return seen.size > before;
  }

  #of(facts: Facts): Signature {
    const known = this.#known.get(facts);
    if (known) return known;
    const codes = this.#relevant.map(([fact, read]) => {
      const value = facts[fact] ?? null;
      return this.#codeOf(read === 'known' && value !== null ? '+' : value);
    });
    const features = codes.map((code, place) => code * FEATURES + place);
    const row = this.#plan.graph.rows.indexOf(decidingRow(this.#plan, facts)) * FEATURES + FEATURES - 1;
    const made = { features, row, key: String.fromCharCode(...codes) };
    this.#known.set(facts, made);
    return made;
  }

  #codeOf(value: FactValue): number {
    const code = this.#codes.get(value) ?? this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }
}

/** What the search sees of facts. */
interface Signature {
  readonly features: readonly number[];
  readonly row: number;
  readonly key: string;
}

/** More than the facts that a script may have. */
const FEATURES = 128;

function acceptable(plan: CallPlan, intake: Facts): Facts {
  return Object.fromEntries(
    Object.entries(intake).filter(([name, value]) => {
      const fact = plan.facts.get(name);
      return fact?.from === 'intake' && fact.personal !== true && isInDomain(fact, value);
    }),
  );
}

function goalsOf({ graph }: CallPlan): ReadonlySet<string> {
  const transitions = [...graph.transitions.values()].filter(
    ({ trigger }) => trigger.kind !== 'enter' && trigger.kind !== 'start',
  );
  return new Set([
    ...[...graph.steps.keys()].map((id) => `step:${id}`),
    ...transitions.map(({ id }) => id),
    ...graph.rows.map(({ row }) => `row:${row.id}`),
  ]);
}

/** Facts that decide where a call may go: read by a condition of the flow or the closing, or required by a step. */
function relevantFacts(script: Script): ReadonlyMap<string, 'value' | 'known'> {
  const relevant = new Map<string, 'value' | 'known'>();
  const read = (condition: Condition | undefined): void => {
    if (!condition) return;
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else if ('campaign' in condition) relevant.set(script.campaigns.fact, 'value');
    else if ('condition' in condition) read(script.conditions.find(({ id }) => id === condition.condition)?.when);
    else relevant.set(condition.fact, 'value');
  };
  const { stages, objections, events, closing } = script;
  for (const owner of [...objections, ...events, ...closing.rows]) read(owner.when);
  for (const { when, met, waived } of closing.obligations) [when, met, waived?.when].forEach(read);
  for (const { routes } of events) for (const { when } of routes) read(when);
  for (const { steps = [] } of [...stages, ...objections, ...events]) {
    for (const step of steps) {
      if (step.kind === 'fork') {
        for (const { when } of step.routes) read(when);
        continue;
      }
      for (const part of [...step.answers, ...(step.tasks ?? []), ...(step.ask ?? [])]) read(part.when);
      for (const { fact, required } of step.ask ?? []) {
        if (required === true && !relevant.has(fact)) relevant.set(fact, 'known');
      }
    }
  }
  return relevant;
}
