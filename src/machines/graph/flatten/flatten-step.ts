// One step of a script becomes a step of the graph. In: the step with its scope. Out: its transitions.
import type { PlacedStep, StepHome } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import { fallbackOf } from '@/scripts/language/fallback-of';
import type { Step } from '@/scripts/language/step';
import { ALWAYS } from '../always';
import type { GraphAsk, GraphStep, Scope, Transition } from '../call-graph';
import type { StepLinks } from './link-steps';
import { firstMatch, transitionOf } from './make-transition';

/** @throws when a name is dangling: only on a script that the parser refuses. */
export function flattenStep(
  placed: PlacedStep,
  scope: Scope,
  facts: ReadonlyMap<string, Fact>,
  links: StepLinks,
): GraphStep {
  const { step, home, path } = placed;
  const shared = { id: step.id, step, home, scope, path };
  if (step.kind === 'fork') {
    return { ...shared, ...NOTHING, routes: routesOf(step, home, links) };
  }
  const asks = asksOf(step, facts);
  const events = scope.events;
  const objections = hidesObjections(step, home) ? [] : scope.objections;
  return {
    ...shared,
    asks,
    enters: [...ticksOf(step, links, home), ...entriesOf(step, asks, links, home)],
    answers: answersOf(step, home, links),
    unlisted: unlistedOf(step, home, links),
    routes: [],
    events,
    objections,
    opensBranch: [...events.flatMap(({ routes }) => routes), ...objections.map(({ transition }) => transition)].some(
      ({ returns }) => returns === 'push',
    ),
  };
}

const NOTHING = {
  asks: [],
  enters: [],
  answers: [],
  unlisted: null,
  events: [],
  objections: [],
  opensBranch: false,
} as const;

type Walked = Exclude<Step, { kind: 'fork' }>;

/** In the flow only a talking step can be objected to; in a branch the client is on the line whatever the step is. */
function hidesObjections(step: Walked, home: StepHome): boolean {
  return home.kind === 'stage' && step.kind === 'work';
}

function asksOf(step: Walked, facts: ReadonlyMap<string, Fact>): readonly GraphAsk[] {
  return (step.ask ?? []).map((ask) => {
    const fact = facts.get(ask.fact);
    if (fact === undefined) throw new Error(`Unknown fact "${ask.fact}"`);
    // A personal fact never enters a call, so nothing can wait for it (R51).
    return { ask, fact, isRequired: ask.required === true && fact.personal !== true };
  });
}

/** The ticks of tasks. Of several open tasks that confirm one flag, the first takes the tick. */
function ticksOf(step: Walked, links: StepLinks, home: StepHome): readonly Transition[] {
  return (step.tasks ?? []).flatMap((task, place) => {
    const { confirms } = task;
    if (confirms === undefined) return [];
    return transitionOf(links, home, {
      id: `enter:${step.id}/${confirms}/${task.id}`,
      trigger: { kind: 'enter', step: step.id, fact: confirms, task: task.id },
      when: given(task.when),
      unless: ticksBefore(step, confirms, place),
      to: '@stay',
    });
  });
}

/** Entering asked facts. A flag may be asked and confirmed by a task at once; entering it there is the tick. */
function entriesOf(step: Walked, asks: readonly GraphAsk[], links: StepLinks, home: StepHome): readonly Transition[] {
  return asks.flatMap(({ ask, fact }, place) => {
    if (fact.personal === true) return [];
    return transitionOf(links, home, {
      id: `enter:${step.id}/${fact.id}?${place}`,
      trigger: { kind: 'enter', step: step.id, fact: fact.id, task: null },
      when: given(ask.when),
      unless: ticksBefore(step, fact.id, Number.POSITIVE_INFINITY),
      to: '@stay',
    });
  });
}

function ticksBefore(step: Walked, fact: string, end: number): readonly Condition[] {
  return (step.tasks ?? []).flatMap(({ confirms, when }, place) =>
    confirms === fact && place < end ? [when ?? ALWAYS] : [],
  );
}

function answersOf(step: Walked, home: StepHome, links: StepLinks): readonly Transition[] {
  return step.answers.map((answer) =>
    transitionOf(links, home, {
      id: `answer:${step.id}/${answer.id}`,
      trigger: { kind: 'answer', step: step.id, answer: answer.id },
      when: given(answer.when),
      unless: [],
      needsAsks: answer.withoutAsks !== true,
      set: answer.set,
      to: answer.to,
      tags: answer.tags,
    }),
  );
}

function unlistedOf(step: Walked, home: StepHome, links: StepLinks): Transition | null {
  const to = fallbackOf(step);
  if (to === undefined) return null;
  return transitionOf(links, home, {
    id: `unlisted:${step.id}`,
    trigger: { kind: 'unlisted', step: step.id },
    when: [],
    unless: [],
    to,
  });
}

function routesOf(step: Extract<Step, { kind: 'fork' }>, home: StepHome, links: StepLinks): readonly Transition[] {
  return firstMatch(step.routes).map(({ item, when, unless }, place) =>
    transitionOf(links, home, {
      id: `fork:${step.id}/${place}`,
      trigger: { kind: 'pass', step: step.id },
      when,
      unless,
      set: item.set,
      to: item.to,
    }),
  );
}

function given(when: Condition | undefined): readonly Condition[] {
  return when === undefined ? [] : [when];
}
