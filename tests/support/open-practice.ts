// A practice call as the store opens it, without a disk. In: a lesson. Out: the call, and the clock of its test, which ticks a second
// for each time it is asked.
import { personaTruth } from '@/training/client/persona-truth';
import type { Lesson } from '@/training/client/lesson';
import { startJournal } from '@/machines/session/start-journal';
import { PracticeCall } from '@/stores/training/practice-call';
import { emptyAttempt } from './play-attempt';
import { LESSON_NOON } from './training-lesson';

export interface OpenPractice {
  readonly call: PracticeCall;
  readonly now: () => number;
}

export function openPractice(lesson: Lesson): OpenPractice {
  let time = LESSON_NOON;
  const now = () => {
    time += 1000;
    return time;
  };
  const { script } = lesson.compiled;
  const attempt = emptyAttempt(lesson);
  const beginning = {
    callId: attempt.attemptId,
    script: attempt.journal.script,
    at: LESSON_NOON,
    offsetMinutes: lesson.offsetMinutes,
  };
  const { journal, told } = startJournal(script, beginning, personaTruth(lesson.persona, lesson.today));
  const owner = {
    now,
    offsetMinutes: () => lesson.offsetMinutes,
    onChange: () => {},
    onError: (error: unknown) => {
      throw error;
    },
  };
  return { call: new PracticeCall(lesson, { ...attempt, journal }, told, owner), now };
}
