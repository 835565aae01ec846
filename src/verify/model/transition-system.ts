// A script as integers: locations, edges and the few fact values that conditions can tell apart. This is what the
// checker explores and the live monitors walk; tests prove it equal to the compiled machine.
// In: a script that passed the door. Out: a model. Does not explore, judge or report.
import { allSteps } from '@/scripts/language/all-steps';
import type { ClosingRow, Obligation } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import { fallbackOf } from '@/scripts/language/fallback-of';
import type { Answer, Assignments, Route, Step, TalkStep, Target, WorkStep } from '@/scripts/language/step';
import { abstractFacts, type ModelFact } from './abstract-facts';
import { ALWAYS, allOf, anyOf, type Formula, FormulaCompiler, mapped, NEVER, negated } from './formula';
import type { Change } from '../sets/valuation-sets';

/**
 * What the agent or the client did. `pass` is no move: the machine walks through a fork by itself. `inherit` is not even
 * a moment: it leads to a hub, where the edges wait that many steps inherit from the states around them.
 */
export type EdgeLabel =
  | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
  | {
      readonly kind: 'enter';
      readonly step: string;
      readonly fact: string;
      readonly task: string | null;
      readonly isTick: boolean;
    }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'objection'; readonly objection: string }
  | { readonly kind: 'unlisted'; readonly step: string }
  | { readonly kind: 'pass' }
  | { readonly kind: 'inherit' };

export interface Edge {
  readonly label: EdgeLabel;
  readonly guard: Formula;
  readonly updates: readonly Change[];
  /** Tags of the answer. */
  readonly tags: readonly string[];
  /** Indices of locations. */
  readonly from: number;
  readonly to: number;
  /** The step is not left and entered again; nothing is arrived at. */
  readonly stays: boolean;
  /** False on the way into a hub, when nothing has happened yet. */
  readonly isMoment: boolean;
  /** Number among all edges of the model. */
  readonly index: number;
}

/** An edge before its place is known. */
type Way = Pick<Edge, 'label' | 'guard' | 'updates' | 'tags'> & { readonly to: number | 'stay' };

/** A place where a call can stand, or pass through. */
export interface Location {
  readonly kind: 'step' | 'fork' | 'closing' | 'closed' | 'hub';
  /** Step id; row id when closed. */
  readonly id: string;
  readonly tags: readonly string[];
  /** The branch that the step belongs to; null in the flow. */
  readonly branch: { readonly kind: 'objection' | 'event'; readonly id: string } | null;
  readonly row: ClosingRow | null;
  readonly step: Step | null;
  /** JSON path of the step or row in the script. */
  readonly path: string;
  /** Own edges, and those that lead to the hubs of what is inherited. */
  readonly edges: readonly Edge[];
}

export interface Model {
  readonly script: Script;
  readonly facts: readonly ModelFact[];
  readonly locations: readonly Location[];
  /** Edges by the location that they lead to. */
  readonly incoming: readonly (readonly Edge[])[];
  readonly locationOf: ReadonlyMap<string, number>;
  readonly start: number;
  /** Values of each dimension of a valuation: the classes of the facts, then the step that an open branch returns to. */
  readonly radices: readonly number[];
  /** Starting facts: every intake value that the assumptions allow, and initial values of the others. */
  readonly initial: Formula;
  /** Compiles one more condition, e.g. of a rule. It must have been given to `compileModel` as `observed`. */
  formulaOf(condition: Condition): Formula;
}

/** The model of a script. `observed` are conditions that only rules read; they refine the value classes. */
export function compileModel(script: Script, observed: readonly Condition[] = []): Model {
  const facts = abstractFacts(script, observed);
  const formulas = new FormulaCompiler(script, facts);
  const builder = new ModelBuilder(script, facts, formulas);
  return builder.build();
}

interface Home {
  readonly step: Step;
  readonly path: string;
  readonly phase: Phase | null;
  readonly objection: Objection | null;
  readonly event: CallEvent | null;
  /** First step of the next stage, for `@stage-end`. */
  readonly stageEnd: string | null;
}

const NO_TAGS: readonly string[] = [];

/** A location before its edges have their places. */
type Site = Omit<Location, 'edges'> & { readonly edges: readonly Way[] };

/** Edges that many steps inherit. */
interface Hub {
  readonly id: string;
  /** A return is walked through like a fork; it is a moment of the call. */
  readonly kind: 'hub' | 'fork';
  readonly edges: readonly Way[];
}

class ModelBuilder {
  private readonly homes: readonly Home[];
  private readonly locationOf = new Map<string, number>();
  private readonly factOf: ReadonlyMap<string, number>;
  private readonly closingIndex: number;
  private readonly hubs: Hub[] = [];
  private readonly hubOf = new Map<string, number>();
  private readonly constants = new Map<string, Change>();
  /** Locations of the flow that a branch may return to; the dimension after the facts numbers them from 1. */
  private readonly returns: readonly number[];

  constructor(
    private readonly script: Script,
    private readonly facts: readonly ModelFact[],
    private readonly formulas: FormulaCompiler,
  ) {
    this.homes = homesOf(script);
    this.homes.forEach((home, index) => this.locationOf.set(home.step.id, index));
    this.closingIndex = this.homes.length;
    this.factOf = new Map(facts.map((fact, index) => [fact.id, index]));
    this.returns = this.homes.flatMap((home, index) => (this.opensBranch(home) ? [index] : []));
  }

  build(): Model {
    const rows = this.script.closing.rows;
    const bare = { tags: NO_TAGS, branch: null, row: null, step: null, path: '$.closing' };
    const sites: Site[] = [
      ...this.homes.map((home, index) => this.location(home, index)),
      {
        ...bare,
        kind: 'closing',
        id: '@close',
        edges: this.firstMatch(
          rows.map((row, index) => ({ when: row.when, updates: [], to: this.closingIndex + 1 + index })),
          { kind: 'pass' },
        ),
      },
      ...rows.map(
        (row, index): Site => ({
          ...bare,
          kind: 'closed',
          id: row.id,
          row,
          path: `$.closing.rows[${index}]`,
          edges: [],
        }),
      ),
    ];
    // Hubs come last: what many steps inherit is walked once for all of them.
    sites.push(...this.hubs.map(({ id, kind, edges }): Site => ({ ...bare, kind, id, path: '$.events', edges })));
    const locations = sites.map(placed());
    const incoming = locations.map((): Edge[] => []);
    for (const { edges } of locations) for (const edge of edges) incoming[edge.to]?.push(edge);
    return {
      script: this.script,
      facts: this.facts,
      locations,
      incoming,
      locationOf: this.locationOf,
      start: 0,
      radices: [
        ...this.facts.map((fact) => fact.classes.length),
        ...(this.returns.length === 0 ? [] : [this.returns.length + 1]),
      ],
      initial: this.initial(),
      formulaOf: (condition) => this.formulas.compile(condition),
    };
  }

  private initial(): Formula {
    const starts = this.facts.map((fact, index) => this.formulas.having(index, fact.initial));
    const assumed = this.script.assumptions.map((assumption) => this.formulas.compile(assumption.holds));
    return allOf([...starts, ...assumed, this.returnsTo(0)]);
  }

  private location(home: Home, index: number): Site {
    const { step } = home;
    const shared = {
      id: step.id,
      tags: step.tags ?? NO_TAGS,
      branch: branchOf(home),
      row: null,
      step,
      path: home.path,
    };
    if (step.kind === 'fork') {
      return { ...shared, kind: 'fork', edges: this.routes(step.routes, home, { kind: 'pass' }) };
    }
    return { ...shared, kind: 'step', edges: [...this.stepEdges(step, home), ...this.inherited(home, index)] };
  }

  /** The return dimension has this value; 0 is "no branch is open". */
  private returnsTo(value: number): Formula {
    if (this.returns.length === 0) return ALWAYS;
    const values = Array.from({ length: this.returns.length + 1 }, (_, number) => number === value);
    return { kind: 'has', fact: this.facts.length, values };
  }

  private setReturn(value: number): readonly Change[] {
    if (this.returns.length === 0) return [];
    return [
      { kind: 'map', fact: this.facts.length, map: Array.from({ length: this.returns.length + 1 }, () => value) },
    ];
  }

  /** The ways along one transition: a return has one for every step that may have been left. */
  private ways(edge: Omit<Way, 'to'>, target: Target, home: Home | null): readonly Way[] {
    if (target === '@return') {
      // A branch that nothing opens has nowhere to return to.
      const hub = this.returnHub();
      return hub === null ? [] : [{ ...edge, to: hub }];
    }
    const to = this.target(target, home);
    if (to === 'stay') return [{ ...edge, to }];
    const isFlow = home !== null && branchOf(home) === null;
    // Inside a branch, and on the way to one through a hub, the step to return to is already known.
    const isUnchanged = isFlow ? !this.isInBranch(to) : this.isInBranch(to);
    if (isUnchanged) return [{ ...edge, to }];
    const back = isFlow ? this.returns.indexOf(this.index(home.step.id)) + 1 : 0;
    return [{ ...edge, updates: [...edge.updates, ...this.setReturn(back)], to }];
  }

  /** Where a return is told apart by the step that was left, once for all branches. */
  private returnHub(): number | null {
    return this.hub('return', 'fork', () =>
      this.returns.map((to, index) => ({
        label: { kind: 'pass' },
        guard: this.returnsTo(index + 1),
        updates: this.setReturn(0),
        to,
        tags: NO_TAGS,
      })),
    );
  }

  private isInBranch(location: number): boolean {
    const home = this.homes[location];
    return home !== undefined && branchOf(home) !== null;
  }

  /** Whether some transition leads from this place of the flow into a branch. */
  private opensBranch(home: Home): boolean {
    if (branchOf(home) !== null) return false;
    const own = home.step.kind === 'fork' ? home.step.routes : home.step.answers;
    const targets = own.map(({ to }) => to);
    const fallback = fallbackOf(home.step);
    if (fallback !== undefined) targets.push(fallback);
    if (targets.some((to) => this.leadsIntoBranch(to))) return true;
    if (home.step.kind === 'fork') return false;
    const hasObjections = home.phase === 'live' && home.step.kind === 'talk' && this.script.objections.length > 0;
    return hasObjections || this.eventsDuring(phasesOf(home)).some((event) => this.entersBranch(event));
  }

  private leadsIntoBranch(to: Target): boolean {
    const index = this.locationOf.get(to);
    return index !== undefined && this.isInBranch(index);
  }

  private entersBranch(event: CallEvent): boolean {
    return event.routes.some((route) => this.leadsIntoBranch(route.to));
  }

  private eventsDuring(phases: readonly Phase[]): readonly CallEvent[] {
    return this.script.events.filter((event) => phases.every((phase) => event.during.includes(phase)));
  }

  private stepEdges(step: TalkStep | WorkStep, home: Home): readonly Way[] {
    const edges: Way[] = [];
    /** When each flag is confirmed by a task of this step: the first one that is open takes the tick. */
    const confirmed = new Map<string, readonly Formula[]>();
    // A flag may be asked and confirmed by a task at once; entering it there is the tick, so tasks come first.
    for (const task of step.tasks ?? []) {
      const fact = task.confirms === undefined ? undefined : this.factOf.get(task.confirms);
      // A tick that no condition reads still matters to rules that name the task.
      if (task.confirms === undefined) continue;
      const when = this.condition(task.when);
      const earlier = confirmed.get(task.confirms) ?? [];
      confirmed.set(task.confirms, [...earlier, when]);
      const guard = allOf([when, negated(anyOf(earlier))]);
      for (const isTick of [true, false]) {
        edges.push({
          label: { kind: 'enter', step: step.id, fact: task.confirms, task: task.id, isTick },
          guard,
          updates: fact === undefined ? [] : [this.constant(fact, isTick)],
          to: 'stay',
          tags: NO_TAGS,
        });
      }
    }
    for (const ask of step.ask ?? []) {
      const fact = this.factOf.get(ask.fact);
      if (this.isPersonal(ask.fact)) continue;
      edges.push({
        label: { kind: 'enter', step: step.id, fact: ask.fact, task: null, isTick: false },
        guard: allOf([this.condition(ask.when), negated(anyOf(confirmed.get(ask.fact) ?? []))]),
        // Entering what no condition reads changes nothing, but it is a moment of the call.
        updates: fact === undefined ? [] : [{ kind: 'any', fact, values: this.fact(fact).enterable }],
        to: 'stay',
        tags: NO_TAGS,
      });
    }
    const asked = allOf(
      (step.ask ?? []).flatMap((ask) => {
        const fact = this.factOf.get(ask.fact);
        if (ask.required !== true || fact === undefined) return [];
        return [anyOf([negated(this.condition(ask.when)), this.formulas.having(fact, this.fact(fact).known)])];
      }),
    );
    for (const answer of step.answers) edges.push(...this.answerEdges(step, answer, asked, home));
    if (step.fallback !== undefined) {
      const guard = this.closableOnTheWay(step.fallback, home);
      const label: EdgeLabel = { kind: 'unlisted', step: step.id };
      edges.push(...this.ways({ label, guard, updates: [], tags: NO_TAGS }, step.fallback, home));
    }
    return edges;
  }

  private answerEdges(step: Step, answer: Answer, asked: Formula, home: Home): readonly Way[] {
    const updates = this.updates(answer.set);
    const edge = {
      label: { kind: 'answer' as const, step: step.id, answer: answer.id },
      guard: allOf([
        this.condition(answer.when),
        answer.withoutAsks === true ? ALWAYS : asked,
        this.before(updates, this.closableOnTheWay(answer.to, home)),
      ]),
      updates,
      tags: answer.tags ?? NO_TAGS,
    };
    return this.ways(edge, answer.to, home);
  }

  private owedFree: Formula | null = null;
  private readonly forkClosable = new Map<string, Formula>();

  /** Where going to a target, forks on the way included, closes no contact while an obligation is owed. */
  private closableOnTheWay(target: Target, home: Home | null): Formula {
    if (target === '@close') {
      this.owedFree ??= this.closable();
      return this.owedFree;
    }
    if (target === '@return') return ALWAYS;
    const to = this.target(target, home);
    const next = to === 'stay' ? undefined : this.homes[to];
    if (next?.step.kind !== 'fork') return ALWAYS;
    const known = this.forkClosable.get(next.step.id);
    if (known !== undefined) return known;
    const earlier: Formula[] = [];
    const formula = allOf(
      next.step.routes.map((route) => {
        const holds = this.condition(route.when);
        const isTaken = allOf([negated(anyOf(earlier)), holds]);
        earlier.push(holds);
        const then = this.before(this.updates(route.set), this.closableOnTheWay(route.to, next));
        return anyOf([negated(isTaken), then]);
      }),
    );
    this.forkClosable.set(next.step.id, formula);
    return formula;
  }

  /** The facts before some updates after which the formula holds. Updates of answers and routes are maps. */
  private before(updates: readonly Change[], formula: Formula): Formula {
    return updates.reduceRight(
      (then, update) => (update.kind === 'map' ? mapped(then, update.fact, update.map) : then),
      formula,
    );
  }

  private closable(): Formula {
    const obligations = new Map(this.script.closing.obligations.map((obligation) => [obligation.id, obligation]));
    const settled = new Map<string, Formula>();
    const settle = (id: string): Formula => {
      const known = settled.get(id);
      if (known !== undefined) return known;
      const formula = this.isSettled(obligations.get(id));
      settled.set(id, formula);
      return formula;
    };
    const cases: Formula[] = [];
    const earlier: Formula[] = [];
    for (const row of this.script.closing.rows) {
      const when = this.condition(row.when);
      cases.push(allOf([negated(anyOf(earlier)), when, ...row.obligations.map(settle)]));
      earlier.push(when);
    }
    return anyOf(cases);
  }

  private isSettled(obligation: Obligation | undefined): Formula {
    if (obligation === undefined) throw new Error('a closing row names an unknown obligation');
    return anyOf([
      negated(this.condition(obligation.when)),
      obligation.waived === undefined ? NEVER : this.condition(obligation.waived.when),
      this.condition(obligation.met),
    ]);
  }

  /** The ways to the hubs of the events and objections that a step inherits from the states around it. */
  private inherited(home: Home, index: number): readonly Way[] {
    const phases = phasesOf(home);
    const back = this.returns.indexOf(index) + 1;
    const isFlow = branchOf(home) === null;
    const events = this.eventsDuring(phases);
    const staying = events.filter((event) => event.routes.some(({ to }) => to === '@stay'));
    const moving = events.filter((event) => !staying.includes(event));
    const entering = moving.filter((event) => this.entersBranch(event));
    const leaving = moving.filter((event) => !this.entersBranch(event));
    const hasObjections = home.objection !== null || (home.phase === 'live' && home.step.kind === 'talk');
    const objections = hasObjections ? this.script.objections.filter((objection) => objection !== home.objection) : [];
    const key = phases.join();
    const edges: Way[] = staying.flatMap((event) => this.eventEdges(event, home));
    const inherit = (hub: string, updates: readonly Change[], build: () => readonly Way[]) => {
      const to = this.hub(hub, 'hub', build);
      if (to !== null) edges.push({ label: { kind: 'inherit' }, guard: ALWAYS, updates, to, tags: NO_TAGS });
    };
    // What leaves every branch behind needs no memory of where it came from, so that all steps can share one walk.
    inherit(`leave ${key}`, isFlow ? [] : this.setReturn(0), () =>
      leaving.flatMap((event) => this.eventEdges(event, null)),
    );
    const remember = isFlow ? this.setReturn(back) : [];
    inherit(`enter ${key}`, remember, () => entering.flatMap((event) => this.eventEdges(event, null)));
    inherit(hasObjections ? `object ${home.objection?.id ?? ''}` : 'object nothing', remember, () =>
      objections.map((objection) => ({
        label: { kind: 'objection', objection: objection.id },
        guard: this.condition(objection.when),
        updates: [],
        to: this.index(objection.steps[0]?.id ?? ''),
        tags: NO_TAGS,
      })),
    );
    return edges;
  }

  /** Location of a hub, built once; null when it has no edges. */
  private hub(id: string, kind: Hub['kind'], build: () => readonly Way[]): number | null {
    const known = this.hubOf.get(id);
    if (known !== undefined) return known;
    const edges = build();
    if (edges.length === 0) return null;
    const location = this.closingIndex + 1 + this.script.closing.rows.length + this.hubs.length;
    this.hubs.push({ id, kind, edges });
    this.hubOf.set(id, location);
    return location;
  }

  private eventEdges(event: CallEvent, home: Home | null): readonly Way[] {
    const earlier: Formula[] = [];
    const possible = this.condition(event.when);
    return event.routes.flatMap((route) => {
      const updates = this.updates(route.set);
      const holds = this.condition(route.when);
      const closes = this.before(updates, this.closableOnTheWay(route.to, null));
      const guard = allOf([possible, negated(anyOf(earlier)), holds, closes]);
      earlier.push(holds);
      return this.ways({ label: { kind: 'event', event: event.id }, guard, updates, tags: NO_TAGS }, route.to, home);
    });
  }

  private routes(routes: readonly Route[], home: Home, label: EdgeLabel): readonly Way[] {
    const earlier: Formula[] = [];
    return routes.flatMap((route) => {
      const holds = this.condition(route.when);
      const guard = allOf([negated(anyOf(earlier)), holds]);
      earlier.push(holds);
      return this.ways({ label, guard, updates: this.updates(route.set), tags: NO_TAGS }, route.to, home);
    });
  }

  private firstMatch(
    ways: readonly { when: Condition | undefined; updates: readonly Change[]; to: Way['to'] }[],
    label: EdgeLabel,
  ): readonly Way[] {
    const earlier: Formula[] = [];
    return ways.map(({ when, updates, to }) => {
      const holds = this.condition(when);
      const guard = allOf([negated(anyOf(earlier)), holds]);
      earlier.push(holds);
      return { label, guard, updates, to, tags: NO_TAGS };
    });
  }

  private target(target: Target, home: Home | null): Way['to'] {
    if (target === '@stay') return 'stay';
    if (target === '@return') throw new Error('a return has many targets');
    if (target === '@close') return this.closingIndex;
    if (target === '@stage-end') return this.index(home?.stageEnd ?? '');
    return this.index(target);
  }

  private index(step: string): number {
    const index = this.locationOf.get(step);
    if (index === undefined) throw new Error(`no step ${step}`);
    return index;
  }

  private condition(condition: Condition | undefined): Formula {
    return condition === undefined ? ALWAYS : this.formulas.compile(condition);
  }

  private updates(set: Assignments | undefined): readonly Change[] {
    return Object.entries(set ?? {}).flatMap(([id, value]) => {
      const fact = this.factOf.get(id);
      if (fact === undefined) return [];
      if (typeof value === 'object' && value !== null) {
        return [{ kind: 'map' as const, fact, map: this.fact(fact).increment(value.add) }];
      }
      return [this.constant(fact, value)];
    });
  }

  private constant(fact: number, value: FactValue): Change {
    const kept = this.fact(fact);
    const target = kept.classOf(value);
    const key = `${fact}:${target}`;
    const known = this.constants.get(key) ?? { kind: 'map', fact, map: kept.classes.map(() => target) };
    this.constants.set(key, known);
    return known;
  }

  private isPersonal(id: string): boolean {
    return this.script.facts.find((fact) => fact.id === id)?.personal === true;
  }

  private fact(index: number): ModelFact {
    const fact = this.facts[index];
    if (fact === undefined) throw new Error(`no fact ${index}`);
    return fact;
  }
}

/** Gives edges their numbers and ends. All of them, and all locations, are made here, so that they have one shape in memory. */
function placed(): (site: Site, from: number) => Location {
  let count = 0;
  return ({ kind, id, tags, branch, row, step, path, edges }, from) => ({
    kind,
    id,
    tags,
    branch,
    row,
    step,
    path,
    edges: edges.map(({ label, guard, updates, to, tags: own }): Edge => {
      const stays = to === 'stay';
      const index = count;
      count += 1;
      const isMoment = label.kind !== 'inherit';
      return { label, guard, updates, tags: own, from, to: stays ? from : to, stays, isMoment, index };
    }),
  });
}

function branchOf(home: Home): Location['branch'] {
  if (home.objection !== null) return { kind: 'objection', id: home.objection.id };
  return home.event === null ? null : { kind: 'event', id: home.event.id };
}

/** Phases whose events a step inherits: its own, or all from which its branch can be entered. */
function phasesOf(home: Home): readonly Phase[] {
  if (home.phase !== null) return [home.phase];
  return home.event === null ? ['live'] : home.event.during;
}

function homesOf(script: Script): readonly Home[] {
  return allSteps(script).map(({ step, home, path }) => ({
    step,
    path,
    phase: home.kind === 'stage' ? home.stage.phase : null,
    objection: home.kind === 'objection' ? home.objection : null,
    event: home.kind === 'event' ? home.event : null,
    stageEnd: home.kind === 'stage' ? (script.stages[home.index + 1]?.steps[0]?.id ?? null) : null,
  }));
}
