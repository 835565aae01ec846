// Whether an answer, an objection or an event was what the client meant. In: where the call stood, the move. Out: the kind of mistake.
import type { AnswerPlan, StepPlan } from '@/machines/plan/call-plan';
import { openRoute } from '@/machines/graph/decide';
import { type CallState, factsOf, positionOf } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { isFirmNo, isMeant, type Stage, stageAfter } from '../client/follow-client';
import type { Lesson, Meant } from '../client/lesson';
import { moveOf } from '../run/meant-run';
import type { MistakeKind } from './mistake';

/** The kind of mistake that a move makes; null where it does what was meant. */
export function judgeAnswer(lesson: Lesson, before: Stage, move: Move): MistakeKind | null {
  const { turn, state } = before;
  if (move.kind === 'enter' || turn === null || state.place.kind === 'closed' || isMeant(before, move)) return null;
  switch (move.kind) {
    case 'answer':
      return missed(turn.meant.kind) ?? otherAnswer(lesson, before, state.place.step, move.answer);
    case 'unlisted':
      return missed(turn.meant.kind) ?? 'unlisted-instead';
    case 'objection':
      return OBJECTED[turn.meant.kind];
    case 'event':
      return hasSameEffect(lesson, before, move) ? null : otherEvent(lesson, before, state.place.step, move.event);
  }
}

/** An objection that was opened, by what was meant. */
const OBJECTED = { answer: 'needless-objection', objection: 'wrong-objection', event: 'missed-event' } as const;

function missed(kind: Meant['kind']): MistakeKind | null {
  if (kind === 'answer') return null;
  return kind === 'objection' ? 'missed-objection' : 'missed-event';
}

function otherAnswer(lesson: Lesson, before: Stage, { step, answers }: StepPlan, given: string): MistakeKind {
  if (step.kind === 'work') return 'wrong-check';
  if (isFirmNo(lesson, before)) return 'pushed-on';
  const said = answers.get(given);
  const meant = before.turn?.meant.kind === 'answer' ? answers.get(before.turn.meant.answer) : undefined;
  return said === undefined ? 'wrong-answer' : otherWords(lesson, said, meant?.answer.affirmative === true);
}

function otherWords({ pack }: Lesson, { answer, transition }: AnswerPlan, isConsent: boolean): MistakeKind {
  if (answer.tags?.some((tag) => pack.firmNo.includes(tag)) === true) return 'invented-refusal';
  if (answer.affirmative === true) return 'invented-consent';
  if (isConsent) return 'missed-consent';
  if (answer.catchAll === true) return 'catch-all';
  return transition.to.kind === 'stay' ? 'asked-again' : 'wrong-answer';
}

function otherEvent({ compiled: { plan } }: Lesson, before: Stage, { events }: StepPlan, given: string): MistakeKind {
  if (before.turn?.meant.kind === 'event') return 'wrong-event';
  const raised = events.find(({ event: { id } }) => id === given);
  const route = raised === undefined ? null : openRoute(plan, raised.node, factsOf(before.state));
  const assumed = Object.entries(plan.ifEndedNow);
  const isEnd = assumed.length > 0 && assumed.every(([fact, value]) => route?.set[fact] === value);
  return isEnd ? 'cut-off' : 'needless-event';
}

/** An event may say the same as the answer that was meant, as a firm refusal does. */
function hasSameEffect(lesson: Lesson, before: Stage, move: Move): boolean {
  if (before.turn === null) return false;
  const done = stageAfter(lesson, before, move);
  const meant = stageAfter(lesson, before, moveOf(before.turn.step, before.turn.meant, move.at));
  return done !== null && meant !== null && isSameState(done.state, meant.state);
}

/** Whether two states of one script cannot be told apart by what may follow. */
function isSameState(one: CallState, other: CallState): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  const isSamePlace = nameOf(one) === nameOf(other);
  return isSamePlace && Object.keys(a).every((id) => JSON.stringify(a[id]) === JSON.stringify(b[id]));
}

/** The step with the steps that branches return to, or the row of the closing. */
function nameOf(state: CallState): string {
  const at = positionOf(state);
  if (at !== null) return [at.step.id, ...at.returns].join(' ');
  return state.place.kind === 'closed' ? `@${state.place.row.row.id}` : '';
}
