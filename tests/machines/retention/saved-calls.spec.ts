// Calls of the built-in script that save the client, step by step.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  AGREED,
  CONSENTED,
  CANCELLED,
  SAVED,
  SAVED_FLASH,
  call,
  closing,
  closed,
} from '../../support/retention-call';

describe('a saved call', () => {
  it('is «Будет» by R11, owes its Flash and the check, and closes with them', () => {
    const wrapUp = call(SAVED);
    expect(stepOf(wrapUp)).toBe('flash-saved');
    expect(closing(wrapUp)).toEqual({
      row: 'saved',
      disposition: 'saved',
      status: 'will',
      rule: 'R11',
      owed: ['flash-saved', 'actions-checked'],
    });
    expect(closed(wrapUp, ...SAVED_FLASH)).toBe('closed:saved');
  });

  it('owes a Flash on the additional numbers too (R24)', () => {
    const state = call([
      ...CANCELLED,
      ...says('more-numbers'),
      { enter: 'extraNumbers', value: 2 },
      ...says('done', 'done'),
    ]);
    expect(closing(state).owed).toEqual(['flash-saved', 'flash-extra', 'actions-checked']);
    expect(closed(state, ...ticks('extraFlashDone'), ...SAVED_FLASH)).toBe('closed:saved');
  });

  it('stays «Будет» when the client hangs up, the line drops or the deadline passes after the cancellation', () => {
    for (const event of ['hung-up', 'line-dropped']) {
      expect(closing(call([...CANCELLED, happens(event)])).status).toBe('will');
    }
    expect(refusal(compiled, call(CANCELLED), happens('deadline-passed'))).toBe('shut');
  });

  it('identifies without a passport only when the client neither remembers it nor has it at hand (R8)', () => {
    const here = call(AGREED);
    expect(refusal(compiled, here, { answer: 'other-data' })).toBe('shut');
    const one = step(compiled, here, { answer: 'does-not-remember' });
    expect(refusal(compiled, one, { answer: 'other-data' })).toBe('shut');
    const both = step(compiled, one, { answer: 'no-passport' });
    const passed = [...says('other-data', 'matched')].reduce((now, move) => step(compiled, now, move), both);
    expect(stepOf(passed)).toBe('consent');
    for (const answer of ['no-house', 'only-year', 'failed']) {
      const failed = [...says('other-data', answer)].reduce((now, move) => step(compiled, now, move), both);
      expect(factsOf(failed).identification).toBe('failed');
      expect(stepOf(failed)).toBe('identification-failed');
    }
  });
});

describe('a cancellation that fails', () => {
  it('has no status until it is solved, and must be escalated', () => {
    const state = call([...CONSENTED, ...says('failed'), NAMED, ...says('time', 'done')]);
    expect(closing(state)).toMatchObject({
      disposition: 'cancel_failed',
      status: null,
      owed: ['escalation', 'call-back'],
    });
    expect(closed(state, ...ticks('escalated', 'callbackScheduled'))).toBe('closed:cancel-failed');
  });

  it('stays so when the client hangs up', () => {
    expect(closing(call([...CONSENTED, ...says('failed'), happens('hung-up')])).disposition).toBe('cancel_failed');
  });
});

describe('identification that failed', () => {
  it.each([
    [4, null],
    [5, 'will_not'],
  ])('on call %i gives status %s and no way to the cancellation', (callNo, status) => {
    const state = call([...AGREED, ...says('failed'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition: 'not_identified', status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:not-identified/);
  });
});

describe('the order of preparation', () => {
  it('nothing is dialled or closed before the tick of BO Helper (R1)', () => {
    const start = call([]);
    for (const answer of ['person', 'machine', 'no-answer', 'saved-before', 'ported-away', 'passed']) {
      expect(refusal(compiled, start, { answer })).toBe('shut');
    }
    expect(refusal(compiled, start, happens('blocking-fact'))).toBe('shut');
  });
});
