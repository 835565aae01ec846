// A state becomes a screen. In: a compiled script, a state and the personal facts. Out: the step, ready to show.
// Its price does not grow with the script: it reads only the step it stands on. It decides nothing itself.
import type { Facts } from '@/scripts/language/fact';
import type { AnswerPlan, CallPlan, EventPlan, LinePlan, StepPlan } from '../plan/call-plan';
import { decide, openRoute } from '../graph/decide';
import { type CallState, factsOf, type Place, phaseOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { fillPrepared, isFilled } from './fill-text';
import type { AnswerView, EventView, LineView, StepView, TaskView } from './step-view';

/**
 * The current step. `personal` fills placeholders and shows entered values; it never decides what is open.
 * An answer whose condition does not hold is left out, unless its author says what to show instead (`blocked`).
 */
export function describeStep(compiled: CompiledScript, state: CallState, personal: Facts): StepView {
  const { place } = state;
  return place.kind === 'closed' ? closedView(compiled, place) : stepView(compiled, state, place, personal);
}

function stepView(
  { plan }: CompiledScript,
  state: CallState,
  { step: here, left }: Extract<Place, { kind: 'step' }>,
  personal: Facts,
): StepView {
  const facts = factsOf(state);
  const shown = { ...facts, ...personal };
  const { step } = here;
  // A call rests on a fork only where its one way on would close what is still owed: there is nothing to do then.
  if (step.kind === 'fork') return stuckView(plan, here, phaseOf(state));
  const inFlow = left ?? here;
  return {
    phase: phaseOf(state),
    stage: stageOf(inFlow),
    branch: branchOf(here),
    id: step.id,
    kind: step.kind,
    title: step.title,
    say: linesOf(plan, here, facts, shown),
    tasks: tasksOf(plan, here, facts, shown),
    asks: here.asks
      .filter(({ when }) => when(facts))
      .map(({ ask, fact, label }) => ({
        fact,
        label,
        isRequired: ask.required === true,
        value: shown[fact.id] ?? null,
      })),
    hints: step.hints ?? NONE,
    tool: step.tool ?? null,
    answers: [...here.answers.values()].flatMap((answer) => answerView(plan, answer, facts) ?? []),
    hasFallback: here.node.unlisted !== null,
    events: here.events.flatMap((event) => viewOfEvent(plan, event, facts) ?? []),
    objections: here.objections
      .filter(({ node }) => decide(plan, node.transition, facts).isOpen)
      .map(({ view }) => view),
    stages: progressIn(plan, inFlow),
    sources: step.sources ?? NONE,
  };
}

const NONE: readonly string[] = [];

const EMPTY = {
  branch: null,
  say: [],
  tasks: [],
  asks: [],
  hints: NONE,
  tool: null,
  answers: [],
  hasFallback: false,
  events: [],
  objections: [],
} as const;

function stuckView(plan: CallPlan, here: StepPlan, phase: StepView['phase']): StepView {
  const { step } = here;
  return {
    ...EMPTY,
    phase,
    stage: stageOf(here),
    id: step.id,
    kind: 'work',
    title: step.title ?? step.id,
    stages: progressIn(plan, here),
    sources: step.sources ?? NONE,
  };
}

function closedView({ plan }: CompiledScript, { row }: Extract<Place, { kind: 'closed' }>): StepView {
  return {
    ...EMPTY,
    phase: 'closed',
    stage: null,
    id: row.row.id,
    kind: 'closed',
    title: row.disposition.label,
    stages: plan.progress[plan.script.stages.length] ?? [],
    sources: row.row.sources ?? NONE,
  };
}

function stageOf({ home }: StepPlan): StepView['stage'] {
  return home.kind === 'stage' ? { id: home.stage.id, title: home.stage.title } : null;
}

function progressIn({ progress }: CallPlan, { home }: StepPlan): StepView['stages'] {
  return progress[home.kind === 'stage' ? home.index : 0] ?? [];
}

function branchOf({ home }: StepPlan): StepView['branch'] {
  switch (home.kind) {
    case 'stage':
      return null;
    case 'objection': {
      const { id, title, never } = home.objection;
      return { kind: 'objection', id, title, never };
    }
    case 'event':
      return { kind: 'event', id: home.event.id, title: home.event.title, never: NONE };
  }
}

/** The lines that are said with these facts. What may be left out, and lacks a word, is left out. */
function linesOf({ names }: CallPlan, { say }: StepPlan, facts: Facts, shown: Facts): readonly LineView[] {
  return say
    .filter(({ when }) => when(facts))
    .map((line) => lineView(line, shown, names))
    .filter(({ optional, segments }) => !optional || isFilled(segments));
}

function tasksOf({ names }: CallPlan, { tasks }: StepPlan, facts: Facts, shown: Facts): readonly TaskView[] {
  return tasks
    .filter(({ when }) => when(facts))
    .map(({ task, system, text }) => ({
      id: task.id,
      system,
      segments: fillPrepared(text, shown, names),
      tool: task.tool ?? null,
      confirms: task.confirms ?? null,
      isDone: task.confirms !== undefined && facts[task.confirms] === true,
      sources: task.sources ?? NONE,
    }));
}

function lineView({ line, text }: LinePlan, shown: Facts, names: Parameters<typeof fillPrepared>[2]): LineView {
  return {
    id: line.id,
    segments: fillPrepared(text, shown, names),
    optional: line.optional === true,
    verbatim: line.verbatim === true,
  };
}

/** The event as a screen may show it with these facts; null when it may not happen now. */
function viewOfEvent(plan: CallPlan, event: EventPlan, facts: Facts): EventView | null {
  const taken = openRoute(plan, event.node, facts);
  if (taken === null) return null;
  const assumed = Object.entries(plan.ifEndedNow);
  const isEnding = assumed.length > 0 && assumed.every(([fact, value]) => taken.set[fact] === value);
  return isEnding ? event.endingView : event.view;
}

function answerView(plan: CallPlan, planned: AnswerPlan, facts: Facts): AnswerView | null {
  const { answer, transition, position, isMain } = planned;
  const { isOpen, holds, missing, owed } = decide(plan, transition, facts);
  if (!holds && answer.blocked === undefined) return null;
  const missingLabels = missing.map(({ ask, fact }) => ask.label ?? fact.label);
  const shutByFacts = missingLabels.length > 0 ? missingLabels.join(', ') : null;
  return {
    id: answer.id,
    label: answer.label,
    heard: answer.heard ?? NONE,
    position,
    isEnabled: isOpen,
    blocked: holds ? shutByFacts : (answer.blocked ?? null),
    missingAsks: missing.map(({ fact }) => fact.id),
    owed,
    isMain,
    isAffirmative: answer.affirmative === true,
  };
}
