import { describe, expect, it } from 'vitest';
import { effectiveMoves, type Journal } from '@/machines/session/journal';
import { followClient, lastOf, type Stage, stageAfter } from '@/training/client/follow-client';
import type { Lesson } from '@/training/client/lesson';
import { isGivenAway, lineSources } from '@/training/client/line-sources';
import { personaTruth } from '@/training/client/persona-truth';
import { meantRun, meantStep } from '@/training/run/meant-run';
import { begin, DESKS, LESSON_NOON, lessonOf, lessonsOf } from '../../support/training-lesson';

const LANGUAGES = ['ru', 'en'] as const;
const cases = DESKS.flatMap((desk) => LANGUAGES.map((language) => ({ desk, language })));

describe('what a simulated client says', () => {
  it.each(cases)(
    'is never the label, never said twice, and never empty: $desk, $language',
    async ({ desk, language }) => {
      const wrong = (await everyLesson(desk, language)).flatMap((lesson) => {
        const turns = spoken(meantRun(lesson, begin(lesson)));
        const repeated = turns.filter(({ text }, index) => turns.findIndex((turn) => turn.text === text) !== index);
        const given = turns.filter(({ text, label }) => isGivenAway(text, label));
        const mute = turns.filter(({ text }) => text === '');
        return [...repeated, ...given, ...mute].map(({ text, label }) => `${lesson.persona.id}: ${label} / ${text}`);
      });

      expect(wrong).toEqual([]);
    },
  );

  it.each(DESKS)('comes from words that the search does not know, the first time: %s', async (desk) => {
    const known = (await lessonsOf(desk)).flatMap((lesson) =>
      meantRun(lesson, begin(lesson)).flatMap(({ turn, state }) => {
        if (turn?.speaker !== 'client' || turn.visit > 1 || state.place.kind === 'closed') return [];
        const { hidden } = lineSources(lesson, state.place.step, turn.meant);
        return hidden.some((line) => turn.text.includes(line)) || turn.told.length > 0 ? [] : [turn.text];
      }),
    );

    expect(known).toEqual([]);
  });

  it('is the same for the same seed, and another for another', async () => {
    const transcript = (lesson: Lesson) => meantRun(lesson, begin(lesson)).map(({ turn }) => turn?.text);
    const [one, same, other] = await Promise.all(
      ['7', '7', '8'].map((seed) => lessonOf('retention', 'loyal-hurt', seed)),
    );
    if (!one || !same || !other) throw new Error('no lessons');

    expect(transcript(one)).toEqual(transcript(same));
    expect(transcript(one)).not.toEqual(transcript(other));
  });

  it('depends neither on the day nor on the hour', async () => {
    const lesson = await lessonOf('retention', 'at-the-wheel');
    const late = { ...lesson, today: '2031-12-31' };
    const texts = (stages: readonly Stage[]) => stages.map(({ turn }) => turn?.text);

    expect(texts(meantRun(late, begin(late, 1e12)))).toEqual(texts(meantRun(lesson, begin(lesson))));
  });

  it('is not changed by what was taken back', async () => {
    const lesson = await lessonOf('bank', 'big-fraud');
    const start = begin(lesson);
    const fraud = { kind: 'answer', step: 'hello', answer: 'fraud', at: 1 } as const;
    const stolen = { kind: 'answer', step: 'hello', answer: 'stolen', at: 1 } as const;
    const journal: Journal = {
      format: 1,
      callId: 'x',
      script: { id: 'bank', version: '1.0.0', hash: '' },
      startedAt: 0,
      intake: personaTruth(lesson.persona, lesson.today),
      entries: [stolen, { kind: 'undo', keep: 0, at: 2 }, fraud],
    };
    const moves = effectiveMoves(journal).map(({ move }) => move);

    expect(lastOf(followClient(lesson, { ...journal, moves })).turn?.text).toBe(
      stageAfter(lesson, start, fraud)?.turn?.text,
    );
  });

  it('is remembered from a longer call without being walked again', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const run = meantRun(lesson, begin(lesson));
    const moves = run.flatMap(({ move }) => move ?? []);
    const call = { intake: personaTruth(lesson.persona, lesson.today), startedAt: 0 };
    const whole = followClient(lesson, { ...call, moves });
    const shorter = followClient(lesson, { ...call, moves: moves.slice(0, 3) }, whole);

    expect(shorter).toEqual(whole.slice(0, 4));
    expect(shorter[3]).toBe(whole[3]);
  });
});

describe('the patience of a client', () => {
  it('falls with every answer that was not meant, until the client hangs up', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    let stage = begin(lesson);
    const tempers = [stage.memory.temper];
    for (let turn = 0; turn < 20 && stage.turn?.meant.kind !== 'event'; turn += 1) {
      const next = stageAfter(lesson, stage, { kind: 'unlisted', step: stage.turn?.step ?? '', said: '', at: 0 });
      if (next === null) break;
      stage = next;
      tempers.push(stage.memory.temper);
    }

    expect(tempers).toEqual([...tempers].sort((a, b) => b - a));
    expect(stage.memory.temper).toBe(0);
    expect(stage.turn).toMatchObject({ speaker: 'line', meant: { kind: 'event', event: 'hang-up' } });
  });

  it('falls by silence of more than twenty seconds, and by no shorter one', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const start = begin(lesson);
    const after = (at: number) => {
      const move = meantStep(lesson, start);
      return move === null ? null : stageAfter(lesson, start, { ...move, at: LESSON_NOON + at })?.memory.temper;
    };

    expect(after(20_000)).toBe(lesson.persona.temper.start);
    expect(after(20_001)).toBe(lesson.persona.temper.start - lesson.persona.temper.silent);
  });

  it('rises when what was told is written down as it was told', async () => {
    const lesson = await lessonOf('bank', 'big-fraud');
    const asked = meantRun(lesson, begin(lesson)).find(
      ({ turn, move }) => turn?.step === 'sum' && move?.kind !== 'enter',
    );
    if (asked === undefined) throw new Error('the sum is never asked');
    const told = stageAfter(lesson, asked, { kind: 'enter', step: 'sum', fact: 'sum', value: 12_000, at: 0 });
    const wrong = stageAfter(lesson, asked, { kind: 'enter', step: 'sum', fact: 'sum', value: 2_000, at: 0 });

    expect(told?.memory.temper).toBe(asked.memory.temper + lesson.persona.temper.heeded);
    expect(wrong?.memory.temper).toBe(asked.memory.temper);
  });
});

async function everyLesson(desk: (typeof DESKS)[number], language: (typeof LANGUAGES)[number]) {
  const seeds = ['1', '2', '3'];
  return (await Promise.all(seeds.map((seed) => lessonsOf(desk, seed, language)))).flat();
}

function spoken(stages: readonly Stage[]) {
  return stages.flatMap(({ turn, state, move }) => {
    if (turn?.speaker !== 'client' || move?.kind === 'enter' || state.place.kind === 'closed') return [];
    const { meant } = turn;
    const label = meant.kind === 'answer' ? (state.place.step.answers.get(meant.answer)?.answer.label ?? '') : '';
    return [{ text: turn.text, label }];
  });
}
