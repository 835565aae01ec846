// A call as the client lives it. In: a lesson and the moves that count. Out: one stage for each place where the call came to rest: the
// state, what was heard, what was done about it. Pure; a longer call reuses the stages of a shorter one.
import { advance, type CallState, startCall } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import type { Facts } from '@/scripts/language/fact';
import { type ClientMemory, freshMemory, type TemperCause, withAnswer, withTemper, withTurn } from './client-memory';
import type { Lesson, Turn } from './lesson';
import { nextTurn } from './next-turn';
import { personaTruth } from './persona-truth';

/** A move with where it was made, and what it led to. */
export interface Stage {
  readonly state: CallState;
  readonly memory: ClientMemory;
  /** What stands in the bubble; null once the contact is closed. */
  readonly turn: Turn | null;
  /** The move that led here; null at the beginning. */
  readonly move: Move | null;
  /** How the client took that move. */
  readonly causes: readonly TemperCause[];
}

/** Where a call begins. */
export function firstStage(lesson: Lesson, intake: Facts, at: number): Stage {
  const state = startCall(lesson.compiled, intake, { now: at, offsetMinutes: lesson.offsetMinutes });
  return rested(lesson, state, freshMemory(lesson), at, null, []);
}

/** The stage after a move; null when the script does not allow it. */
export function stageAfter(lesson: Lesson, before: Stage, move: Move): Stage | null {
  const advanced = advance(lesson.compiled, before.state, move);
  if (!advanced.ok) return null;
  const causes = causesOf(lesson, before, move);
  const patient = withTemper(before.memory, lesson.persona, causes);
  // What is entered leaves the call where it rests: nothing new is heard.
  if (move.kind === 'enter') return { ...before, state: advanced.value, memory: patient, move, causes };
  const memory = move.kind === 'answer' || move.kind === 'unlisted' ? withAnswer(patient, move.step) : patient;
  return rested(lesson, advanced.value, memory, move.at, move, causes);
}

/** All stages of a call, the beginning first; stops at a move that the script does not allow. `known` are those of another moment. */
export function followClient(
  lesson: Lesson,
  call: { readonly intake: Facts; readonly startedAt: number; readonly moves: readonly Move[] },
  known: readonly Stage[] = [],
): readonly Stage[] {
  const stages: Stage[] = [known[0] ?? firstStage(lesson, call.intake, call.startedAt)];
  for (const [index, move] of call.moves.entries()) {
    const same = known[index + 1];
    const next = same?.move === move ? same : stageAfter(lesson, lastOf(stages), move);
    if (next === null) break;
    // Another move than before: nothing that followed it holds.
    stages.push(next);
    if (next !== same) known = [];
  }
  return stages;
}

/** The last stage of a list that has one. */
export function lastOf(stages: readonly Stage[]): Stage {
  const last = stages.at(-1);
  if (last === undefined) throw new RangeError('A call has at least its beginning');
  return last;
}

/** Whether a move is what was meant. */
export function isMeant({ turn }: Stage, move: Move): boolean {
  const meant = turn?.meant;
  if (meant === undefined) return false;
  if (move.kind === 'answer') return meant.kind === 'answer' && meant.answer === move.answer;
  if (move.kind === 'objection') return meant.kind === 'objection' && meant.objection === move.objection;
  return move.kind === 'event' && meant.kind === 'event' && meant.event === move.event;
}

function rested(
  lesson: Lesson,
  state: CallState,
  memory: ClientMemory,
  at: number,
  move: Move | null,
  causes: readonly TemperCause[],
): Stage {
  const turn = nextTurn(lesson, state, memory, at);
  const remembered = turn === null ? memory : withTurn(memory, lesson, turn);
  const isRepeated = turn !== null && turn.visit > 1 && turn.speaker === 'client' && causes.includes('unfitting');
  if (!isRepeated) return { state, memory: remembered, turn, move, causes };
  return {
    state,
    memory: withTemper(remembered, lesson.persona, ['repeated']),
    turn,
    move,
    causes: [...causes, 'repeated'],
  };
}

/** Longer than this nobody waits without a word. */
const SILENCE = 20_000;

function causesOf(lesson: Lesson, before: Stage, move: Move): readonly TemperCause[] {
  const { turn } = before;
  if (turn === null || turn.speaker !== 'client') return [];
  if (move.kind === 'enter') {
    const truth = personaTruth(lesson.persona, lesson.today);
    return turn.told.includes(move.fact) && truth[move.fact] === move.value ? ['heeded'] : [];
  }
  const silence: readonly TemperCause[] = move.at - turn.at > SILENCE ? ['silent'] : [];
  return isMeant(before, move) ? silence : [...silence, isFirmNo(lesson, before) ? 'pushed' : 'unfitting'];
}

/** Whether the client has just said a firm no. */
export function isFirmNo({ pack }: Lesson, { state, turn }: Stage): boolean {
  if (turn?.meant.kind !== 'answer' || state.place.kind === 'closed') return false;
  const tags = state.place.step.answers.get(turn.meant.answer)?.answer.tags ?? [];
  return tags.some((tag) => pack.firmNo.includes(tag));
}
