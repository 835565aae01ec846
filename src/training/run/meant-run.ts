// A call as it should go on from a stage: every answer as it was meant, every task done that is needed. In: a lesson and a stage. Out: the
// stages to the closing. It is what a trainee's call is compared with.
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import { offsetOf, suggestedDay } from '@/scripts/language/values/moment-limits';
import { advance, factsOf, isClosed } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { describeStep } from '@/machines/view/describe-step';
import type { StepView } from '@/machines/view/step-view';
import { lastOf, type Stage, stageAfter } from '../client/follow-client';
import type { Lesson, Meant, Turn } from '../client/lesson';
import { personaTruth } from '../client/persona-truth';

/** The stages from `start`, itself first, until the contact is closed or nothing leads on. */
export function meantRun(lesson: Lesson, start: Stage): readonly Stage[] {
  const stages: Stage[] = [start];
  while (stages.length < LONGEST && !isClosed(lastOf(stages).state)) {
    const move = meantStep(lesson, lastOf(stages));
    const next = move === null ? null : stageAfter(lesson, lastOf(stages), move);
    if (next === null) break;
    stages.push(next);
  }
  return stages;
}

/** The next right move of a call: what was meant, or what has to be entered before it; null where nothing leads on. */
export function meantStep(lesson: Lesson, { state, turn }: Stage): Move | null {
  if (turn === null) return null;
  const meant = moveOf(turn.step, turn.meant, turn.at);
  const view = describeStep(lesson.compiled, state, {});
  if (advance(lesson.compiled, state, meant).ok) return toldFirst(lesson, view, turn, factsOf(state)) ?? meant;
  return nextEntry(lesson, view, factsOf(state), turn.at);
}

/** What is meant as a move. */
export function moveOf(step: string, meant: Meant, at: number): Move {
  switch (meant.kind) {
    case 'answer':
      return { kind: 'answer', step, answer: meant.answer, at };
    case 'objection':
      return { kind: 'objection', step, objection: meant.objection, at };
    case 'event':
      return { kind: 'event', step, event: meant.event, at };
  }
}

/** More moves than any call has. */
const LONGEST = 400;

/** What the client told is written down even where the step could go on without it. */
function toldFirst(lesson: Lesson, view: StepView, { told, at }: Turn, facts: Facts): Move | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  const ask = view.asks.find(
    ({ fact, value }) => told.includes(fact.id) && value === null && (truth[fact.id] ?? null) !== null,
  );
  const value = ask === undefined ? undefined : truth[ask.fact.id];
  return ask === undefined || value === undefined
    ? null
    : entryOf(lesson, { step: view.id, fact: ask.fact, value, at, facts });
}

/** An entry as a session records it: of a date, with the local time that it means. */
function entryOf(
  { offsetMinutes }: Lesson,
  {
    facts,
    fact,
    ...entry
  }: {
    readonly step: string;
    readonly fact: Fact;
    readonly value: FactValue;
    readonly at: number;
    readonly facts: Facts;
  },
): Move {
  const move = { kind: 'enter', ...entry, fact: fact.id } as const;
  return isDateFact(fact) ? { ...move, offsetMinutes: offsetOf(fact, { facts, offsetMinutes }) } : move;
}

/** What has to be filled in next: first what is asked for, then what has to be done. */
function nextEntry(lesson: Lesson, view: StepView, facts: Facts, at: number): Move | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  const ask = view.asks.find(({ isRequired, value }) => isRequired && value === null);
  if (ask !== undefined) {
    const value =
      truth[ask.fact.id] ?? suggestedDay(ask.fact, facts, lesson.compiled.script.settings) ?? anyValue(ask.fact);
    return entryOf(lesson, { step: view.id, fact: ask.fact, value, at, facts });
  }
  const task = view.tasks.find(({ confirms, isDone }) => confirms !== null && !isDone && truth[confirms] !== false);
  const flag = task?.confirms ?? null;
  return flag === null ? null : { kind: 'enter', step: view.id, fact: flag, value: true, at };
}

/** Something to put where nothing is known: what the agent words himself is right in any words. */
export function anyValue(fact: Fact): FactValue {
  switch (fact.kind) {
    case 'choice':
      return fact.values[0]?.id ?? null;
    case 'flag':
      return true;
    case 'count':
    case 'amount':
      return fact.min ?? 0;
    case 'text':
      return fact.format === 'date' ? '2100-01-01' : fact.format === 'dateTime' ? '2100-01-01T12:00' : '—';
    case 'list':
      return [];
  }
}
