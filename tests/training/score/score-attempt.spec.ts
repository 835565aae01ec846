import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { allSteps } from '@/scripts/language/all-steps';
import { compileLiveRules } from '@/verify/live/live-monitor';
import type { Attempt } from '@/training/attempt/attempt';
import type { Lesson } from '@/training/client/lesson';
import { betterEnding } from '@/training/score/better-ending';
import type { MistakeKind } from '@/training/score/mistake';
import { scoreAttempt } from '@/training/score/score-attempt';
import { type Deviate, playAttempt, predicted } from '../../support/play-attempt';
import { type Desk, DESKS, lessonOf, lessonsOf } from '../../support/training-lesson';

const rulesOf = new Map<string, ReturnType<typeof compileLiveRules>>();

function score(lesson: Lesson, attempt: Attempt) {
  const { script } = lesson.compiled;
  const rules = rulesOf.get(script.id) ?? compileLiveRules(script);
  rulesOf.set(script.id, rules);
  return scoreAttempt(lesson, rules, attempt);
}

/** Answers this at a step, the first time the call rests there. */
const answers =
  (step: string, answer: string): Deviate =>
  (stage) =>
    stage.turn?.step === step && stage.turn.visit === 1 && stage.move?.kind !== 'enter'
      ? { kind: 'answer', step, answer, at: 0 }
      : null;

/** Answers this at a step once everything there is done. */
const answersAtLast =
  (step: string, answer: string): Deviate =>
  (_stage, right) =>
    right.kind === 'answer' && right.step === step ? { kind: 'answer', step, answer, at: 0 } : null;

/** Enters this instead of what is right. */
const enters =
  (fact: string, value: string | number | boolean): Deviate =>
  (_stage, right) =>
    right.kind === 'enter' && right.fact === fact ? { ...right, value } : null;

/** Enters this at a step before anything else is done there. */
const entersFirst = (step: string, fact: string, value: string | number | boolean): Deviate => {
  let isDone = false;
  return (stage) => {
    if (isDone || stage.turn?.step !== step) return null;
    isDone = true;
    return { kind: 'enter', step, fact, value, at: 0 };
  };
};

describe('an attempt without a mistake', () => {
  it.each(DESKS)('gets none, and the best ending, with every persona: %s', async (desk) => {
    const wrong = (await lessonsOf(desk)).flatMap((lesson) => {
      const { mistakes, ending } = score(lesson, playAttempt(lesson));
      return mistakes.length === 0 && ending === lesson.persona.ending
        ? []
        : [{ persona: lesson.persona.id, ending, mistakes }];
    });

    expect(wrong).toEqual([]);
  });

  it('gets the same score twice', async () => {
    const lesson = await lessonOf('bank', 'big-fraud');
    const attempt = playAttempt(lesson, answers('hello', 'stolen'));

    expect(score(lesson, attempt)).toEqual(score(lesson, structuredClone(attempt)));
  });
});

const SEEDED: readonly (readonly [MistakeKind, Desk, string, Deviate])[] = [
  ['wrong-answer', 'bank', 'lost-wallet', answers('hello', 'fraud')],
  ['missed-consent', 'clinic', 'remembers', answers('remind', 'move')],
  ['wrong-answer', 'retention', 'son-answers', answers('hello', 'who')],
  ['wrong-check', 'outage', 'whole-street', answers('map', 'up')],
  ['wrong-check', 'retention', 'decided', answersAtLast('preparation', 'no-answer')],
  ['asked-again', 'retention', 'price-trim', answers('identification', 'no-passport')],
  ['pushed-on', 'retention', 'stale-promise', answers('reason', 'price')],
  ['invented-refusal', 'retention', 'thinks-alone', answers('reason', 'refuses')],
  ['invented-consent', 'bank', 'big-fraud', answers('reissue', 'yes')],
  ['missed-consent', 'bank', 'lost-wallet', answers('reissue', 'no')],
  ['unlisted-instead', 'clinic', 'got-well', unlistedAt('remind')],
  ['missed-objection', 'outage', 'whole-street', answers('tell-outage', 'ok')],
  ['wrong-objection', 'retention', 'decided', objectsAt('decision-maker', 'too-early')],
  ['needless-objection', 'bank', 'forgot-word', objectsAt('code', 'why-code')],
  ['missed-event', 'bank', 'lost-signal', answers('code', 'right')],
  ['wrong-event', 'retention', 'cuts-off', raisesAt('decision-maker', 'inconvenient')],
  ['needless-event', 'retention', 'thinks-alone', raisesAt('decision-maker', 'inconvenient')],
  ['cut-off', 'clinic', 'remembers', raisesAt('remind', 'hang-up')],
  ['wrong-number', 'bank', 'big-fraud', enters('sum', 500)],
  ['wrong-time', 'clinic', 'busy-parent', enters('newAt', '2026-05-06T16:30')],
  ['wrong-date', 'retention', 'thinks-alone', entersFirst('flash-in-work', 'cancelDeadline', '2026-06-01')],
  ['wrong-text', 'retention', 'ported', entersFirst('preparation', 'operator', 'наш')],
  ['believed-claim', 'retention', 'never-applied', entersFirst('preparation', 'operator', 'никакого оператора')],
  ['false-waiver', 'retention', 'price-trim', entersFirst('flash-saved', 'flashDown', true)],
  ['needless-task', 'retention', 'price-trim', entersFirst('services', 'salesCallBan', true)],
  ['left-empty', 'outage', 'slow-evening', answers('hello', 'slow')],
  ['closed-early', 'bank', 'big-fraud', answers('close', 'close')],
  ['too-early', 'bank', 'big-fraud', answers('sum', 'named')],
];

describe('a seeded mistake', () => {
  it.each(SEEDED)('is caught and named: %s, %s, %s', async (kind, desk, persona, deviate) => {
    const lesson = await lessonOf(desk, persona);
    const { mistakes } = score(lesson, playAttempt(lesson, deviate));

    expect(mistakes.map((mistake) => mistake.kind)).toContain(kind);
    expect(mistakes.find((mistake) => mistake.kind === kind)?.stepTitle).not.toBe('');
  });

  it('of the prediction is critical for the status, minor for the rule', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const attempt = playAttempt(lesson);

    expect(score(lesson, predicted(lesson, attempt, { status: 'branch' })).mistakes).toMatchObject([
      { kind: 'wrong-status', severity: 'critical', sources: ['R1'] },
    ]);
    expect(score(lesson, predicted(lesson, attempt, { rule: 'R2' })).mistakes).toMatchObject([
      { kind: 'wrong-rule', severity: 'minor', wanted: 'R1', given: 'R2' },
    ]);
  });

  it('that was taken back weighs little, whatever it would have changed', async () => {
    const lesson = await lessonOf('bank', 'forgot-word');
    const slip = { kind: 'answer', step: 'hello', answer: 'lost', at: 500 } as const;
    const undo = { kind: 'undo', keep: 0, at: 600 } as const;
    const clean = playAttempt(lesson);
    const journal = { ...clean.journal, entries: [slip, undo, ...clean.journal.entries] };

    expect(score(lesson, { ...clean, journal }).mistakes).toMatchObject([
      { kind: 'wrong-answer', severity: 'minor', isTakenBack: true, entry: 0 },
    ]);
  });

  it('is a call that is left open', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const whole = playAttempt(lesson);
    const journal = { ...whole.journal, entries: whole.journal.entries.slice(0, 2) };
    const { mistakes, isPassed, ending } = score(lesson, { ...whole, journal, marks: [] });

    expect(mistakes).toMatchObject([{ kind: 'left-open', severity: 'critical' }]);
    expect([isPassed, ending]).toEqual([false, null]);
  });

  it.each([
    ['wrong-choice', 'reason', 'reason', 'competitor'],
    ['false-flag', 'flash-saved', 'flashDown', true],
  ] as const)('of what is true of the client is caught: %s', async (kind, step, fact, value) => {
    const lesson = await lessonOf('retention', 'price-trim');
    const facts = { ...lesson.persona.facts, reason: 'price', flashDown: false };
    const known = { ...lesson, persona: { ...lesson.persona, facts } };

    expect(score(known, playAttempt(known, entersFirst(step, fact, value))).mistakes).toContainEqual(
      expect.objectContaining({ kind, step }),
    );
  });

  it('is the answer that takes whatever was said, where another was meant', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const script = structuredClone(lesson.compiled.script);
    const hello = allSteps(script).find(({ step }) => step.id === 'hello')?.step;
    if (hello === undefined || hello.kind === 'fork') throw new Error('no step');
    for (const answer of hello.answers) if (answer.id === 'fraud') answer.catchAll = true;
    const lax = { ...lesson, compiled: compileScript({ ...script, id: 'lax' }) };

    expect(score(lax, playAttempt(lax, answers('hello', 'fraud'))).mistakes[0]).toMatchObject({
      kind: 'catch-all',
      step: 'hello',
      sources: ['R1'],
    });
  });

  it('makes the client hang up in the end', async () => {
    const lesson = await lessonOf('bank', 'lost-wallet');
    const deaf = playAttempt(lesson, (stage, right) =>
      stage.turn?.speaker === 'client' && right.kind !== 'event'
        ? { kind: 'unlisted', step: stage.turn.step, said: '', at: 0 }
        : null,
    );

    expect(score(lesson, deaf).mistakes).toContainEqual(
      expect.objectContaining({ kind: 'client-gone', severity: 'major', sources: ['R1'] }),
    );
  });

  it('is critical when a rule is broken, and cites it', async () => {
    const lesson = await lessonOf('clinic', 'last-try');
    const rules = lesson.compiled.script.rules.map((rule) => ({
      ...rule,
      pattern: { kind: 'absence', of: { answer: 'who/me' } } as const,
      severity: 'error' as const,
    }));
    const compiled = {
      ...lesson.compiled,
      script: { ...lesson.compiled.script, id: 'strict', rules: rules.slice(0, 1) },
    };
    const strict = { ...lesson, compiled };
    const { mistakes } = score(strict, playAttempt(strict, answers('who', 'me')));

    expect(mistakes).toContainEqual(
      expect.objectContaining({ kind: 'rule-broken', severity: 'critical', step: 'who', sources: rules[0]?.sources }),
    );
  });
});

describe('the weight of a mistake', () => {
  it.each([
    ['critical', 'clinic', 'remembers', answers('remind', 'no')],
    ['minor', 'retention', 'price-trim', answers('hello', 'who')],
    ['major', 'retention', 'price-trim', answers('offer', 'back')],
  ] as const)('is %s', async (severity, desk, persona, deviate) => {
    const lesson = await lessonOf(desk, persona);

    expect(score(lesson, playAttempt(lesson, deviate)).mistakes[0]?.severity).toBe(severity);
  });
});

describe('one answer earlier', () => {
  it('is the latest single move that ends better', async () => {
    const lesson = await lessonOf('clinic', 'remembers');
    const { stages } = score(lesson, playAttempt(lesson, answers('remind', 'no')));
    const better = betterEnding(lesson, stages);

    expect(better?.row).toBe('confirmed');
    expect(better?.moves.map((move) => (move.kind === 'answer' ? `${move.step}/${move.answer}` : move.kind))).toContain(
      'remind/yes',
    );
  });

  it('is none where the call ended as well as it could', async () => {
    const lesson = await lessonOf('clinic', 'got-well');

    expect(betterEnding(lesson, score(lesson, playAttempt(lesson)).stages)).toBeNull();
  });
});

function unlistedAt(step: string): Deviate {
  return (stage) =>
    stage.turn?.step === step && stage.turn.visit === 1 ? { kind: 'unlisted', step, said: '', at: 0 } : null;
}

function objectsAt(step: string, objection: string): Deviate {
  return (stage) =>
    stage.turn?.step === step && stage.turn.visit === 1 ? { kind: 'objection', step, objection, at: 0 } : null;
}

function raisesAt(step: string, event: string): Deviate {
  return (stage) =>
    stage.turn?.step === step && stage.turn.visit === 1 ? { kind: 'event', step, event, at: 0 } : null;
}
