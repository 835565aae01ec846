// Attempts of a trainee, played on the pure layers. In: a lesson and what the trainee does. Out: the attempt. What the session would
// refuse becomes a mark, as in the application.
import { advance, factsOf, isClosed } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { appendEntry, type Journal } from '@/machines/session/journal';
import { deriveClosing } from '@/machines/view/derive-closing';
import { replay } from '@/machines/session/replay';
import type { Attempt } from '@/training/attempt/attempt';
import { firstStage, type Stage, stageAfter } from '@/training/client/follow-client';
import type { Lesson } from '@/training/client/lesson';
import { personaTruth } from '@/training/client/persona-truth';
import { meantStep } from '@/training/run/meant-run';
import { LESSON_NOON } from './training-lesson';

/** What the trainee does in the place of the right move at a step; null does the right thing. */
export type Deviate = (stage: Stage, right: Move) => Move | null;

/** An attempt in which one thing, or nothing, is done wrong; everything else is right, to the end of the call. */
export function playAttempt(lesson: Lesson, deviate: Deviate = () => null): Attempt {
  let attempt = emptyAttempt(lesson);
  let stage = firstStage(lesson, attempt.journal.intake, attempt.journal.startedAt);
  for (let turn = 1; turn < 100; turn += 1) {
    const right = meantStep(lesson, stage);
    if (right === null) break;
    const done = { ...(deviate(stage, right) ?? right), at: LESSON_NOON + turn * 1000 };
    const next = stageAfter(lesson, stage, done);
    attempt =
      next === null
        ? refused(lesson, attempt, stage, done)
        : { ...attempt, journal: appendEntry(attempt.journal, done) };
    stage = next ?? { ...stage, move: done };
  }
  return predicted(lesson, { ...attempt, endedAt: LESSON_NOON + 1e6 });
}

export function emptyAttempt(lesson: Lesson): Attempt {
  const journal: Journal = {
    format: 1,
    callId: 'attempt-1',
    script: { id: lesson.compiled.script.id, version: '1.0.0', hash: '' },
    startedAt: LESSON_NOON,
    offsetMinutes: lesson.offsetMinutes,
    intake: personaTruth(lesson.persona, lesson.today),
    entries: [],
  };
  const { seed, level, today } = lesson;
  const own = { attemptId: 'attempt-1', bundle: '', persona: lesson.persona.id, level, seed, today };
  return { format: 1, ...own, journal, marks: [], endedAt: null };
}

/** The attempt with the mark that a move was refused. */
function refused({ compiled }: Lesson, attempt: Attempt, { state }: Stage, move: Move): Attempt {
  const advanced = advance(compiled, state, move);
  if (advanced.ok) throw new Error('The move is allowed');
  const mark = {
    kind: 'refused',
    move,
    reason: advanced.error,
    at: move.at,
    after: attempt.journal.entries.length,
  } as const;
  return { ...attempt, marks: [...attempt.marks, mark] };
}

/** The attempt with the right prediction, or with another. */
export function predicted(
  lesson: Lesson,
  attempt: Attempt,
  other: Partial<{ status: string | null; rule: string }> = {},
): Attempt {
  const { state } = replay(lesson.compiled, attempt.journal);
  if (!isClosed(state)) return attempt;
  const { status, rule } = deriveClosing(lesson.compiled, factsOf(state));
  const right = { status: status?.id ?? null, rule };
  return {
    ...attempt,
    marks: [
      ...attempt.marks,
      { kind: 'predicted', ...right, ...other, at: LESSON_NOON + 9e5, after: attempt.journal.entries.length },
    ],
  };
}
