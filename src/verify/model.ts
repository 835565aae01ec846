// A script as integers: locations, edges and the few fact values that conditions can tell apart. This is what the
// checker explores and the live monitors walk; tests prove it equal to the compiled machine.
// In: a script that passed the door. Out: a model. Does not explore, judge or report.
import { allSteps } from '@/scripts/all-steps';
import type { ClosingRow, Obligation } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import type { Answer, Assignments, Route, Step, TalkStep, Target, WorkStep } from '@/scripts/language/step';
import { abstractFacts, type ModelFact } from './abstract-facts';
import { ALWAYS, allOf, anyOf, type Formula, FormulaCompiler, mapped, NEVER, negated } from './formula';

/** A change of one fact along an edge: by a map of its classes, or to any of some classes (the agent enters it). */
export type Update =
  | { readonly kind: 'map'; readonly fact: number; readonly map: readonly number[] }
  | { readonly kind: 'any'; readonly fact: number; readonly values: readonly boolean[] };

/** What the agent or the client did. `pass` is no move: the machine walks through a fork by itself. */
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
  | { readonly kind: 'pass' };

export interface Edge {
  readonly label: EdgeLabel;
  readonly guard: Formula;
  readonly updates: readonly Update[];
  /** Index of a location; `stay` keeps it; `return` goes back to the step that the branch left. */
  readonly to: number | 'stay' | 'return';
  /** Tags of the answer. */
  readonly tags: readonly string[];
}

/** A place where a call can stand, or pass through. */
export interface Location {
  readonly kind: 'step' | 'fork' | 'closing' | 'closed';
  /** Step id; row id when closed. */
  readonly id: string;
  readonly tags: readonly string[];
  /** The branch that the step belongs to; null in the flow. */
  readonly branch: { readonly kind: 'objection' | 'event'; readonly id: string } | null;
  readonly row: ClosingRow | null;
  readonly step: Step | null;
  /** JSON path of the step or row in the script. */
  readonly path: string;
  readonly edges: readonly Edge[];
  /** Call events and objections, shared between the locations that inherit them. */
  readonly inherited: readonly Edge[];
}

export interface Model {
  readonly script: Script;
  readonly facts: readonly ModelFact[];
  readonly locations: readonly Location[];
  readonly locationOf: ReadonlyMap<string, number>;
  readonly start: number;
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

class ModelBuilder {
  private readonly homes: readonly Home[];
  private readonly locationOf = new Map<string, number>();
  private readonly factOf: ReadonlyMap<string, number>;
  private readonly closingIndex: number;
  private readonly inheritedByPhases = new Map<string, readonly Edge[]>();

  constructor(
    private readonly script: Script,
    private readonly facts: readonly ModelFact[],
    private readonly formulas: FormulaCompiler,
  ) {
    this.homes = homesOf(script);
    this.homes.forEach((home, index) => this.locationOf.set(home.step.id, index));
    this.closingIndex = this.homes.length;
    this.factOf = new Map(facts.map((fact, index) => [fact.id, index]));
  }

  build(): Model {
    const locations: Location[] = this.homes.map((home) => this.location(home));
    const rows = this.script.closing.rows;
    locations.push({
      kind: 'closing',
      id: '@close',
      tags: [],
      branch: null,
      row: null,
      step: null,
      path: '$.closing',
      edges: this.firstMatch(
        rows.map((row, index) => ({ when: row.when, updates: [], to: this.closingIndex + 1 + index })),
        { kind: 'pass' },
      ),
      inherited: [],
    });
    rows.forEach((row, index) => {
      locations.push({
        kind: 'closed',
        id: row.id,
        tags: [],
        branch: null,
        row,
        step: null,
        path: `$.closing.rows[${index}]`,
        edges: [],
        inherited: [],
      });
    });
    return {
      script: this.script,
      facts: this.facts,
      locations,
      locationOf: this.locationOf,
      start: 0,
      initial: this.initial(),
      formulaOf: (condition) => this.formulas.compile(condition),
    };
  }

  private initial(): Formula {
    const starts = this.facts.map((fact, index) => this.formulas.having(index, fact.initial));
    const assumed = this.script.assumptions.map((assumption) => this.formulas.compile(assumption.holds));
    return allOf([...starts, ...assumed]);
  }

  private location(home: Home): Location {
    const { step } = home;
    const branch =
      home.objection !== null
        ? { kind: 'objection' as const, id: home.objection.id }
        : home.event !== null
          ? { kind: 'event' as const, id: home.event.id }
          : null;
    const shared = { id: step.id, tags: step.tags ?? [], branch, row: null, step, path: home.path };
    if (step.kind === 'fork') {
      return { ...shared, kind: 'fork', edges: this.routes(step.routes, home, { kind: 'pass' }), inherited: [] };
    }
    return { ...shared, kind: 'step', edges: this.stepEdges(step, home), inherited: this.inherited(home) };
  }

  private stepEdges(step: TalkStep | WorkStep, home: Home): readonly Edge[] {
    const edges: Edge[] = [];
    for (const ask of step.ask ?? []) {
      const fact = this.factOf.get(ask.fact);
      if (fact === undefined) continue;
      edges.push({
        label: { kind: 'enter', step: step.id, fact: ask.fact, task: null, isTick: false },
        guard: this.condition(ask.when),
        updates: [{ kind: 'any', fact, values: this.fact(fact).enterable }],
        to: 'stay',
        tags: [],
      });
    }
    for (const task of step.tasks ?? []) {
      const fact = task.confirms === undefined ? undefined : this.factOf.get(task.confirms);
      // A tick that no condition reads still matters to rules that name the task.
      if (task.confirms === undefined) continue;
      for (const isTick of [true, false]) {
        edges.push({
          label: { kind: 'enter', step: step.id, fact: task.confirms, task: task.id, isTick },
          guard: this.condition(task.when),
          updates: fact === undefined ? [] : [this.constant(fact, isTick)],
          to: 'stay',
          tags: [],
        });
      }
    }
    const asked = allOf(
      (step.ask ?? []).flatMap((ask) => {
        const fact = this.factOf.get(ask.fact);
        if (ask.required !== true || fact === undefined) return [];
        return [anyOf([negated(this.condition(ask.when)), this.formulas.having(fact, this.fact(fact).known)])];
      }),
    );
    for (const answer of step.answers) edges.push(this.answerEdge(step, answer, asked, home));
    if (step.kind === 'talk') {
      edges.push({
        label: { kind: 'unlisted', step: step.id },
        guard: this.closableOnTheWay(step.fallback, home),
        updates: [],
        to: this.target(step.fallback, home),
        tags: [],
      });
    }
    return edges;
  }

  private answerEdge(step: Step, answer: Answer, asked: Formula, home: Home): Edge {
    const updates = this.updates(answer.set);
    return {
      label: { kind: 'answer', step: step.id, answer: answer.id },
      guard: allOf([
        this.condition(answer.when),
        answer.withoutAsks === true ? ALWAYS : asked,
        this.before(updates, this.closableOnTheWay(answer.to, home)),
      ]),
      updates,
      to: this.target(answer.to, home),
      tags: answer.tags ?? [],
    };
  }

  private owedFree: Formula | null = null;
  private readonly forkClosable = new Map<string, Formula>();

  /** Where going to a target, forks on the way included, closes no contact while an obligation is owed. */
  private closableOnTheWay(target: Target, home: Home | null): Formula {
    if (target === '@close') {
      this.owedFree ??= this.closable();
      return this.owedFree;
    }
    const to = this.target(target, home);
    const next = typeof to === 'number' ? this.homes[to] : undefined;
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
  private before(updates: readonly Update[], formula: Formula): Formula {
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

  /** Events and objections that a step inherits from the states around it. */
  private inherited(home: Home): readonly Edge[] {
    const phases: readonly Phase[] =
      home.phase !== null ? [home.phase] : home.objection !== null ? ['live'] : (home.event?.during ?? []);
    const hasObjections = home.objection !== null || (home.phase === 'live' && home.step.kind === 'talk');
    const key = `${phases.join()}:${hasObjections}:${home.objection?.id ?? ''}`;
    const known = this.inheritedByPhases.get(key);
    if (known !== undefined) return known;
    const events = this.script.events
      .filter((event) => phases.every((phase) => event.during.includes(phase)))
      .flatMap((event) => this.eventEdges(event));
    const objections = hasObjections
      ? this.script.objections
          .filter((objection) => objection !== home.objection)
          .map((objection) => ({
            label: { kind: 'objection' as const, objection: objection.id },
            guard: this.condition(objection.when),
            updates: [],
            to: this.index(objection.steps[0]?.id ?? ''),
            tags: [],
          }))
      : [];
    const edges = [...events, ...objections];
    this.inheritedByPhases.set(key, edges);
    return edges;
  }

  private readonly edgesOfEvent = new Map<string, readonly Edge[]>();

  private eventEdges(event: CallEvent): readonly Edge[] {
    const known = this.edgesOfEvent.get(event.id);
    if (known !== undefined) return known;
    const edges = this.routes(event.routes, null, { kind: 'event', event: event.id }).map((edge, index) => {
      const closes = this.closableOnTheWay(event.routes[index]?.to ?? '@stay', null);
      return { ...edge, guard: allOf([this.condition(event.when), edge.guard, this.before(edge.updates, closes)]) };
    });
    this.edgesOfEvent.set(event.id, edges);
    return edges;
  }

  private routes(routes: readonly Route[], home: Home | null, label: EdgeLabel): readonly Edge[] {
    return this.firstMatch(
      routes.map((route) => ({
        when: route.when,
        updates: this.updates(route.set),
        to: this.target(route.to, home),
      })),
      label,
    );
  }

  private firstMatch(
    ways: readonly { when: Condition | undefined; updates: readonly Update[]; to: Edge['to'] }[],
    label: EdgeLabel,
  ): readonly Edge[] {
    const earlier: Formula[] = [];
    return ways.map(({ when, updates, to }) => {
      const holds = this.condition(when);
      const guard = allOf([negated(anyOf(earlier)), holds]);
      earlier.push(holds);
      return { label, guard, updates, to, tags: [] };
    });
  }

  private target(target: Target, home: Home | null): Edge['to'] {
    if (target === '@stay') return 'stay';
    if (target === '@return') return 'return';
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

  private updates(set: Assignments | undefined): readonly Update[] {
    return Object.entries(set ?? {}).flatMap(([id, value]) => {
      const fact = this.factOf.get(id);
      if (fact === undefined) return [];
      if (typeof value === 'object' && value !== null) {
        return [{ kind: 'map' as const, fact, map: this.fact(fact).increment(value.add) }];
      }
      return [this.constant(fact, value)];
    });
  }

  private constant(fact: number, value: FactValue): Update {
    const target = this.fact(fact).classOf(value);
    return { kind: 'map', fact, map: this.fact(fact).classes.map(() => target) };
  }

  private fact(index: number): ModelFact {
    const fact = this.facts[index];
    if (fact === undefined) throw new Error(`no fact ${index}`);
    return fact;
  }
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
