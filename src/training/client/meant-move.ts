// What the client means where the call rests. In: a lesson, the state, what the client remembers. Out: an answer, an objection or an
// event. A pure choice: nothing is drawn, so that what is right never depends on the seed.
import type { AnswerPlan, StepPlan } from '@/machines/plan/call-plan';
import { decide, openRoute } from '@/machines/graph/decide';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import type { Facts } from '@/scripts/language/fact';
import type { ClientMemory } from './client-memory';
import type { Lesson, Meant } from './lesson';
import { personaTruth } from './persona-truth';

/** What is meant; null once the contact is closed, and on a step without answers. */
export function meantMove(lesson: Lesson, state: CallState, memory: ClientMemory): Meant | null {
  const { place } = state;
  if (place.kind === 'closed') return null;
  const { step } = place;
  return (
    hangUp(lesson, state, step, memory) ??
    event(lesson, state, step, memory) ??
    (place.left === null ? objection(lesson, state, step, memory) : null) ??
    answer(lesson, state, step, memory)
  );
}

/** Out of patience: the event that ends the call as "if it ended now" assumes. */
function hangUp({ compiled }: Lesson, state: CallState, { events }: StepPlan, { temper }: ClientMemory): Meant | null {
  const { plan } = compiled;
  const assumed = Object.entries(plan.ifEndedNow);
  if (temper > 0 || assumed.length === 0) return null;
  const ending = events.find(({ node }) => {
    const route = openRoute(plan, node, factsOf(state));
    return route !== null && assumed.every(([fact, value]) => route.set[fact] === value);
  });
  return ending === undefined ? null : { kind: 'event', event: ending.event.id };
}

function event(
  { compiled, persona }: Lesson,
  state: CallState,
  step: StepPlan,
  { happened }: ClientMemory,
): Meant | null {
  const next = persona.events.find(({ at }, index) => !happened.has(index) && at === step.step.id);
  const planned = step.events.find(({ event: { id } }) => id === next?.event);
  const isOpen = planned !== undefined && openRoute(compiled.plan, planned.node, factsOf(state)) !== null;
  return isOpen ? { kind: 'event', event: planned.event.id } : null;
}

function objection(
  { compiled, persona }: Lesson,
  state: CallState,
  step: StepPlan,
  memory: ClientMemory,
): Meant | null {
  const index = persona.objections.findIndex((_objection, at) => !memory.raised.has(at));
  const next = persona.objections[index];
  if (next === undefined || (next.at !== undefined && next.at !== step.step.id)) return null;
  const planned = step.objections.find(({ objection: { id } }) => id === next.objection);
  const isOpen = planned !== undefined && decide(compiled.plan, planned.node.transition, factsOf(state)).isOpen;
  return isOpen ? { kind: 'objection', objection: next.objection } : null;
}

function answer(lesson: Lesson, state: CallState, step: StepPlan, { given }: ClientMemory): Meant | null {
  const facts = factsOf(state);
  const said = lesson.persona.answers
    .filter((path) => path.startsWith(`${step.step.id}/`))
    .flatMap((path) => step.answers.get(path.slice(step.step.id.length + 1)) ?? []);
  const turn = Math.min(given.get(step.step.id) ?? 0, said.length - 1);
  const open = [...said.slice(Math.max(0, turn)), ...said].find((planned) => isShown(lesson, planned, facts));
  // What a system shows does not wait for what the agent has to tick first.
  const own = open ?? (step.step.kind === 'work' ? said[turn] : undefined);
  const meant = own ?? byFacts(lesson, step, facts) ?? byDefault(lesson, step, facts);
  return meant === null ? null : { kind: 'answer', answer: meant.answer.id };
}

/** The answer that writes what is true of the client, and nothing that is not. */
function byFacts(lesson: Lesson, { answers }: StepPlan, facts: Facts): AnswerPlan | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  const fitting = [...answers.values()].filter((planned) => {
    const known = Object.entries(planned.transition.set).filter(([fact]) => Object.hasOwn(truth, fact));
    return known.length > 0 && known.every(([fact, value]) => truth[fact] === value) && isShown(lesson, planned, facts);
  });
  return fitting[0] ?? null;
}

/** The main answer; not one that leads nowhere, unless the step has no other. */
function byDefault(lesson: Lesson, { answers }: StepPlan, facts: Facts): AnswerPlan | null {
  const all = [...answers.values()];
  const leading = all.filter(
    ({ transition, answer: { catchAll } }) => transition.to.kind !== 'stay' && catchAll !== true,
  );
  const shown = leading.filter((planned) => isShown(lesson, planned, facts));
  return (
    shown.find(({ isMain }) => isMain) ??
    leading.find(({ isMain }) => isMain) ??
    shown[0] ??
    leading[0] ??
    all[0] ??
    null
  );
}

/** Whether the author's condition holds; what is still unanswered or owed does not change what the client means. */
function isShown({ compiled: { plan } }: Lesson, { transition }: AnswerPlan, facts: Facts): boolean {
  return decide(plan, transition, facts).holds;
}
