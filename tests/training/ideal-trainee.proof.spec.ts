import { describe, expect, it } from 'vitest';
import { compileLiveRules } from '@/verify/live/live-monitor';
import { scoreAttempt } from '@/training/score/score-attempt';
import { DESKS, lessonsOf } from '../support/training-lesson';
import { leadCall } from '../support/ideal-trainee';
import { openPractice } from '../support/open-practice';

describe('a trainee who sees only what the screen shows', () => {
  it.each(DESKS)('reaches the best ending with every persona: %s', async (desk) => {
    const failed: unknown[] = [];
    for (const seed of ['1', '2']) {
      for (const lesson of await lessonsOf(desk, seed)) {
        const { script } = lesson.compiled;
        const { call, now } = openPractice(lesson);
        const isDone = leadCall(call, { script, pack: lesson.pack }, now);
        const { ending, mistakes } = scoreAttempt(lesson, compileLiveRules(script), call.attempt);
        if (!isDone || ending !== lesson.persona.ending) {
          failed.push({
            persona: lesson.persona.id,
            ending,
            wanted: lesson.persona.ending,
            at: call.view?.id,
            heard: call.heard,
            mistakes: mistakes.map(({ kind, step, wanted, given }) => `${kind} ${step}: ${wanted} / ${given}`),
          });
        }
      }
    }

    expect(failed).toEqual([]);
  });
});
