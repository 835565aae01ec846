// A script prepared for walking: every name looked up, every condition compiled. In: a script. Out: a plan.
// It knows nothing of XState; the machine's guards and the step view ask it, so both say the same.
import type { Fact, Facts } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase, Stage } from '@/scripts/language/flow';
import type { ClosingRow, NoteTemplate, Obligation } from '@/scripts/language/closing';
import type { Script } from '@/scripts/language/script';
import { fallbackOf } from '@/scripts/language/fallback-of';
import type { Answer, Ask, Assignments, Line, Route, Step, Target, Task } from '@/scripts/language/step';
import type { Condition } from '@/scripts/language/condition';
import { initialValue } from '@/scripts/language/fact-domain';
import { assignFacts, type FactIndex } from './assign-facts';
import { type PreparedText, prepareText, type TextNames, textNames } from '../view/fill-text';
import { type ConditionCompiler, conditionCompiler, type FactTest, holdsAlways } from './fact-test';
import type { EventView, ObjectionView, StageProgress } from '../view/step-view';

/** Objections of a script that open with F1…F8. */
const FUNCTION_KEYS = 8;

/** Where a step lives: in a stage, in an objection, or in an event's own branch. */
export type Home =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly index: number; readonly nextStep: string | null }
  | { readonly kind: 'objection'; readonly objection: Objection }
  | { readonly kind: 'event'; readonly event: CallEvent };

export interface AnswerPlan {
  readonly answer: Answer;
  readonly position: number;
  readonly isMain: boolean;
  readonly when: FactTest;
}

export interface AskPlan {
  readonly ask: Ask;
  readonly fact: Fact;
  readonly label: string;
  readonly when: FactTest;
}

export interface TaskPlan {
  readonly task: Task;
  readonly system: { readonly id: string; readonly name: string };
  readonly text: PreparedText;
  readonly when: FactTest;
}

export interface LinePlan {
  readonly line: Line;
  readonly text: PreparedText;
  readonly when: FactTest;
}

export interface RoutePlan {
  readonly route: Route;
  readonly when: FactTest;
}

export interface StepPlan {
  readonly step: Step;
  readonly home: Home;
  readonly say: readonly LinePlan[];
  readonly tasks: readonly TaskPlan[];
  readonly asks: readonly AskPlan[];
  readonly answers: ReadonlyMap<string, AnswerPlan>;
  readonly routes: readonly RoutePlan[];
  /** Facts that may be entered here, each with the test that it is on the screen. */
  readonly enterable: ReadonlyMap<string, FactTest>;
  readonly events: readonly EventPlan[];
  readonly objections: readonly ObjectionPlan[];
}

export interface EventPlan {
  readonly event: CallEvent;
  readonly view: EventView;
  /** The same, where the route that is taken ends the call as `ifEndedNow` assumes. */
  readonly endingView: EventView;
  readonly when: FactTest;
  readonly routes: readonly RoutePlan[];
}

export interface ObjectionPlan {
  readonly objection: Objection;
  readonly when: FactTest;
  readonly view: ObjectionView;
  readonly firstStep: string;
}

export interface ObligationPlan {
  readonly obligation: Obligation;
  readonly when: FactTest;
  readonly met: FactTest;
  readonly waived: FactTest | null;
  /** Messages of the waiver, to be filled. */
  readonly reason: PreparedText | null;
}

export interface ClosingRowPlan {
  readonly row: ClosingRow;
  readonly when: FactTest;
  readonly disposition: { readonly id: string; readonly label: string };
  readonly status: { readonly id: string; readonly label: string } | null;
  readonly obligations: readonly ObligationPlan[];
}

export interface NotePlan {
  readonly note: NoteTemplate;
  readonly when: FactTest;
  readonly lines: readonly LinePlan[];
}

/** Everything that walking a call of one script needs, each thing found in constant time. */
export interface CallPlan {
  readonly script: Script;
  readonly facts: FactIndex;
  /** Values of the non-personal facts before anything is known. */
  readonly initialFacts: Facts;
  readonly firstStep: string;
  readonly steps: ReadonlyMap<string, StepPlan>;
  readonly events: ReadonlyMap<string, EventPlan>;
  readonly objections: ReadonlyMap<string, ObjectionPlan>;
  readonly closing: readonly [ClosingRowPlan, ...ClosingRowPlan[]];
  readonly ifEndedNow: Assignments;
  readonly notes: readonly NotePlan[];
  readonly test: ConditionCompiler;
  readonly names: TextNames;
  /** Progress through the stages while the call stands in the stage with this index; the last one is of a closed call. */
  readonly progress: readonly (readonly StageProgress[])[];
  /** No chain of forks is longer than this. */
  readonly forks: number;
}

/** @throws when a name is dangling or an id doubled: only on a script that the door refuses. */
export function planCall(script: Script): CallPlan {
  const test = conditionCompiler(script);
  const when = (condition: Condition | undefined): FactTest => (condition ? test(condition) : holdsAlways);
  const facts = index(script.facts, 'fact');
  const systems = index(script.systems, 'system');
  const routesOf = (routes: readonly Route[]): readonly RoutePlan[] =>
    routes.map((route) => ({ route, when: when(route.when) }));
  const linesOf = (lines: readonly Line[]): readonly LinePlan[] =>
    lines.map((line) => ({ line, text: prepareText(line.text), when: when(line.when) }));

  const events = script.events.map((event): EventPlan => {
    const view: EventView = {
      id: event.id,
      title: event.title,
      key: event.key ?? null,
      confirm: event.confirm ?? null,
      hint: event.hint ?? null,
    };
    return {
      event,
      view,
      endingView: { ...view, endsNow: true },
      when: when(event.when),
      routes: routesOf(event.routes),
    };
  });
  const objections = script.objections.map(
    (objection, place): ObjectionPlan => ({
      objection,
      when: when(objection.when),
      view: {
        id: objection.id,
        title: objection.title,
        heard: objection.heard,
        functionKey: place < FUNCTION_KEYS ? place + 1 : null,
      },
      firstStep: first(objection.steps, objection.id).id,
    }),
  );
  const eventsOfPhase: Record<Phase, readonly EventPlan[]> = {
    before: events.filter(({ event }) => event.during.includes('before')),
    live: events.filter(({ event }) => event.during.includes('live')),
    after: events.filter(({ event }) => event.during.includes('after')),
  };

  const steps = new Map<string, StepPlan>();
  let forks = 0;

  function add(step: Step, home: Home, inherited: readonly EventPlan[], open: readonly ObjectionPlan[]): void {
    if (steps.has(step.id)) throw new Error(`Two steps are named "${step.id}"`);
    if (step.kind === 'fork') forks += 1;
    const walked = step.kind === 'fork' ? null : step;
    const main = walked?.answers.find((answer) => answer.main) ?? walked?.answers[0];
    const asks = (walked?.ask ?? []).map((ask): AskPlan => {
      const fact = named(facts, ask.fact, 'fact');
      return { ask, fact, label: ask.label ?? fact.label, when: when(ask.when) };
    });
    const tasks = (walked?.tasks ?? []).map((task): TaskPlan => {
      const { id, name } = named(systems, task.system, 'system');
      return { task, system: { id, name }, text: prepareText(task.text), when: when(task.when) };
    });
    steps.set(step.id, {
      step,
      home,
      say: linesOf(walked?.say ?? []),
      tasks,
      asks,
      answers: new Map(
        (walked?.answers ?? []).map((answer, place) => [
          answer.id,
          { answer, position: place + 1, isMain: answer === main, when: when(answer.when) },
        ]),
      ),
      routes: routesOf(step.kind === 'fork' ? step.routes : []),
      enterable: enterableFacts(asks, tasks),
      events: inherited,
      objections: open,
    });
  }

  script.stages.forEach((stage, place) => {
    const nextStep = script.stages[place + 1]?.steps[0]?.id ?? null;
    const home: Home = { kind: 'stage', stage, index: place, nextStep };
    for (const step of stage.steps) {
      const isOpen = stage.phase === 'live' && step.kind === 'talk';
      add(step, home, eventsOfPhase[stage.phase], isOpen ? objections : []);
    }
  });
  for (const { objection } of objections) {
    const others = objections.filter((other) => other.objection !== objection);
    for (const step of objection.steps) add(step, { kind: 'objection', objection }, eventsOfPhase.live, others);
  }
  for (const { event } of events) {
    const inherited = eventsInBranchOf(event, events);
    for (const step of event.steps ?? []) add(step, { kind: 'event', event }, inherited, []);
  }

  const obligations = index(script.closing.obligations, 'obligation');
  const dispositions = index(script.closing.dispositions, 'disposition');
  const statuses = index(script.closing.statuses, 'status');
  const closing = script.closing.rows.map(
    (row): ClosingRowPlan => ({
      row,
      when: when(row.when),
      disposition: named(dispositions, row.disposition, 'disposition'),
      status: row.status === null ? null : named(statuses, row.status, 'status'),
      obligations: row.obligations.map((id) => {
        const obligation = named(obligations, id, 'obligation');
        return {
          obligation,
          when: when(obligation.when),
          met: test(obligation.met),
          waived: obligation.waived ? test(obligation.waived.when) : null,
          reason: obligation.waived ? prepareText(obligation.waived.reason) : null,
        };
      }),
    }),
  );
  const [firstRow, ...otherRows] = closing;
  if (!firstRow) throw new Error('The closing table is empty');

  return {
    script,
    facts,
    initialFacts: initialFacts(script),
    firstStep: first(first(script.stages, script.id).steps, script.id).id,
    steps,
    events: new Map(events.map((plan) => [plan.event.id, plan])),
    objections: new Map(objections.map((plan) => [plan.objection.id, plan])),
    closing: [firstRow, ...otherRows],
    ifEndedNow: script.closing.ifEndedNow,
    notes: script.notes.map((note) => ({ note, when: when(note.when), lines: linesOf(note.lines) })),
    test,
    names: textNames(script),
    progress: [...script.stages.keys(), script.stages.length].map((current) => progressAt(script, current)),
    forks,
  };
}

/** Events inherited in the own branch of `event`: those that may happen in every phase it can be entered from. */
export function eventsInBranchOf(event: CallEvent, events: readonly EventPlan[]): readonly EventPlan[] {
  return events.filter((other) => event.during.every((phase) => other.event.during.includes(phase)));
}

/** The row of the closing table that decides: the first that holds. Total: the last row decides when none holds. */
export function decidingRow(plan: CallPlan, facts: Facts): ClosingRowPlan {
  return plan.closing.find((row) => row.when(facts)) ?? plan.closing[plan.closing.length - 1] ?? plan.closing[0];
}

/** Ids of the obligations that the deciding row still leaves owed. */
export function owedAt(plan: CallPlan, facts: Facts): readonly string[] {
  return decidingRow(plan, facts)
    .obligations.filter(({ when, met, waived }) => when(facts) && !met(facts) && !waived?.(facts))
    .map(({ obligation }) => obligation.id);
}

/**
 * What closing would still owe if `target` were gone to from a step at `home` with `facts`, forks on the way included.
 * Empty when the way does not close the contact, or closes it rightly.
 */
export function owedOnTheWay(plan: CallPlan, home: Home | null, target: Target, facts: Facts): readonly string[] {
  let [place, way, known] = [home, target, facts];
  for (let hops = 0; hops <= plan.forks; hops += 1) {
    if (way === '@close') return owedAt(plan, known);
    const next = stepAt(plan, place, way);
    if (next?.step.kind !== 'fork') return [];
    const taken = next.routes.find(({ when }) => when(known));
    if (!taken) return [];
    place = next.home;
    way = taken.route.to;
    known = assignFacts(known, taken.route.set, plan.facts);
  }
  return [];
}

/** Required facts on the screen of a step that are still unknown. A personal fact is never asked for by the machine. */
export function missingAsks(step: StepPlan, facts: Facts): readonly AskPlan[] {
  return step.asks.filter(
    ({ ask, fact, when }) =>
      ask.required === true && fact.personal !== true && (facts[fact.id] ?? null) === null && when(facts),
  );
}

/** Whether an answer of a step may be given, and if not, why. */
export interface AnswerState {
  readonly isOpen: boolean;
  /** The author's condition of the answer holds. */
  readonly holds: boolean;
  readonly missing: readonly AskPlan[];
  readonly owed: readonly string[];
}

/** The one place that decides whether an answer may be given; the guard and the screen both ask it. */
export function answerState(plan: CallPlan, step: StepPlan, answer: AnswerPlan, facts: Facts): AnswerState {
  const holds = answer.when(facts);
  const missing = answer.answer.withoutAsks ? [] : missingAsks(step, facts);
  const owed = owedOnTheWay(plan, step.home, answer.answer.to, assignFacts(facts, answer.answer.set, plan.facts));
  return { isOpen: holds && missing.length === 0 && owed.length === 0, holds, missing, owed };
}

/** The route an event takes with these facts; null when the event may not happen now. */
export function routeOfEvent(plan: CallPlan, { when, routes }: EventPlan, facts: Facts): RoutePlan | null {
  if (!when(facts)) return null;
  const taken = routes.find((route) => route.when(facts));
  if (!taken) return null;
  const owed = owedOnTheWay(plan, null, taken.route.to, assignFacts(facts, taken.route.set, plan.facts));
  return owed.length === 0 ? taken : null;
}

/** The event as a screen may show it with these facts; null when it may not happen now. */
export function viewOfEvent(plan: CallPlan, event: EventPlan, facts: Facts): EventView | null {
  const taken = routeOfEvent(plan, event, facts);
  if (taken === null) return null;
  const assumed = Object.entries(plan.ifEndedNow);
  const isEnding = assumed.length > 0 && assumed.every(([fact, value]) => taken.route.set?.[fact] === value);
  return isEnding ? event.endingView : event.view;
}

/** Whether «Нет нужного ответа» may be said on a step. */
export function mayBeUnlisted(plan: CallPlan, { step, home }: StepPlan, facts: Facts): boolean {
  const fallback = fallbackOf(step);
  return fallback !== undefined && owedOnTheWay(plan, home, fallback, facts).length === 0;
}

function stepAt(plan: CallPlan, home: Home | null, target: Target): StepPlan | null {
  if (target === '@stage-end') {
    return home?.kind === 'stage' && home.nextStep !== null ? (plan.steps.get(home.nextStep) ?? null) : null;
  }
  return plan.steps.get(target) ?? null;
}

function enterableFacts(asks: readonly AskPlan[], tasks: readonly TaskPlan[]): ReadonlyMap<string, FactTest> {
  const shown = new Map<string, FactTest[]>();
  const put = (fact: string, when: FactTest): void => {
    shown.set(fact, [...(shown.get(fact) ?? []), when]);
  };
  for (const { fact, when } of asks) if (fact.personal !== true) put(fact.id, when);
  for (const { task, when } of tasks) if (task.confirms !== undefined) put(task.confirms, when);
  return new Map([...shown].map(([fact, tests]) => [fact, (facts) => tests.some((test) => test(facts))]));
}

function progressAt({ stages }: Script, current: number): readonly StageProgress[] {
  return stages.map(({ id, title }, place) => ({
    id,
    title,
    state: place < current ? 'passed' : place === current ? 'current' : 'ahead',
  }));
}

function initialFacts(script: Script): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const fact of script.facts) if (fact.personal !== true) facts[fact.id] = initialValue(fact);
  return facts;
}

function first<T>(items: readonly T[], where: string): T {
  const [item] = items;
  if (item === undefined) throw new Error(`"${where}" has no first step`);
  return item;
}

function index<T extends { readonly id: string }>(items: readonly T[], what: string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(item.id)) throw new Error(`Two of kind ${what} are named "${item.id}"`);
    found.set(item.id, item);
  }
  return found;
}

function named<T>(items: ReadonlyMap<string, T>, id: string, what: string): T {
  const item = items.get(id);
  if (item === undefined) throw new Error(`Unknown ${what} "${id}"`);
  return item;
}
