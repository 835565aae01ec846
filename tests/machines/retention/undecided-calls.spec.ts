// Calls of the built-in script that end with nothing decided, step by step.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { type Facts } from '@/scripts/language/fact';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  PREPARED,
  GREETED,
  INTRODUCED,
  TALKING,
  OFFERED,
  AGREED,
  CONSENTED,
  CANCELLED,
  call,
  closing,
  closed,
} from '../../support/retention-call';

describe('a client who thinks', () => {
  it('is «Не будет» with a Flash in work and a call-back (R13)', () => {
    const state = call([...OFFERED, ...says('thinks'), NAMED, ...says('time', 'done')]);
    expect(stepOf(state)).toBe('flash-in-work');
    expect(closing(state)).toMatchObject({
      disposition: 'thinking',
      status: 'will_not',
      rule: 'R13',
      owed: ['flash-in-work', 'call-back'],
    });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'thinking' });
    expect(refusal(compiled, state, { answer: 'close' })).toBe('shut');
    const flashed = step(compiled, state, { enter: 'flashDone', value: true });
    expect(refusal(compiled, flashed, { answer: 'close' })).toBe('owed');
    expect(closed(flashed, ...ticks('callbackScheduled'))).toBe('closed:thinking');
  });

  it('who hangs up then is still thinking', () => {
    const state = call([...OFFERED, ...says('thinks'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'thinking', status: 'will_not' });
    const flashed = ticks('flashDone').reduce((now, move) => step(compiled, now, move), state);
    const planned = step(compiled, flashed, { enter: 'callbackScheduled', value: true });
    // Nobody named a time: none is invented, the call-back has no hour (C7).
    expect(factsOf(planned).callbackUnnamed).toBe(true);
    expect(
      composeNotes(compiled, planned, {})
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Времени не назвал');
    expect(closed(planned)).toBe('closed:thinking');
  });

  it.each([
    [4, null, 'callback'],
    [5, 'will_not', 'inconvenient_5th'],
  ])('before any offer is called back, not thinking (A16): call %i, status %s', (callNo, status, disposition) => {
    const state = call([...TALKING, ...says('thinks'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition, status, owed: ['call-back'] });
    expect(factsOf(state)).toMatchObject({ inconvenient: false, winback: 'not_pitched', winbackReason: 'thinking' });
    const notes = composeNotes(compiled, state, {}).map(({ text }) => text);
    expect(notes.join('\n')).toContain('предложения ещё не было');
    expect(notes.join('\n')).not.toMatch(/неудобно|Диалога не было/u);
  });

  it('names a time or says that he has none: «Назвал время» needs the time (R13, R15)', () => {
    for (const moves of [
      [...OFFERED, ...says('thinks')],
      [...INTRODUCED, ...says('no')],
      [...AGREED, ...says('failed')],
      [...CONSENTED, ...says('failed')],
      [...INTRODUCED, happens('third-person')],
    ]) {
      const here = call(moves);
      expect(refusal(compiled, here, { answer: 'time' }), stepOf(here)).toBe('shut');
      expect(refusal(compiled, step(compiled, here, NAMED), { answer: 'time' }), stepOf(here)).toBeNull();
      const unnamed = [...says('no-time', 'done')].reduce((now, move) => step(compiled, now, move), here);
      expect(stepOf(unnamed)).toBe(factsOf(here).decision === 'think' ? 'flash-in-work' : 'wrap-up');
    }
  });

  it('before any offer and hangs up is a hang-up in the middle, not "inconvenient" (§6 row 16)', () => {
    const state = call([...TALKING, ...says('thinks'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'hangup_mid', status: 'will_not', owed: [] });
    expect(closed(state)).toBe('closed:hangup-mid');
  });

  it('before any offer and finds the time after all is heard again', () => {
    const state = call([...TALKING, ...says('thinks', 'ready')]);
    expect(stepOf(state)).toBe('reason');
    expect(factsOf(state)).toMatchObject({ decision: 'none', winback: 'none' });
  });
});

describe('a client who hangs up', () => {
  it('before the introduction gives «Отказ от ответа» (R18)', () => {
    const state = call([...PREPARED, ...says('person'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({
      disposition: 'refused_before_intro',
      status: 'no_answer',
      rule: 'R18',
      owed: [],
    });
    expect(closed(state)).toBe('closed:refused-before-intro');
  });

  it('while the agent introduces himself: one question decides between R17 and R18', () => {
    const asked = call([...GREETED, happens('hung-up')]);
    expect(stepOf(asked)).toBe('hung-up-when');
    expect(closing(step(compiled, asked, { answer: 'yes' }))).toMatchObject({
      disposition: 'hangup_after_intro',
      status: 'will_not',
    });
    expect(closing(step(compiled, asked, { answer: 'no' }))).toMatchObject({
      disposition: 'refused_before_intro',
      status: 'no_answer',
    });
    expect(stepOf(step(compiled, asked, { answer: 'mistake' }))).toBe('introduction');
  });

  it('after the introduction is «Не будет» with WinBack not pitched (R17)', () => {
    const state = call([...INTRODUCED, happens('hung-up')]);
    expect(closing(state)).toMatchObject({
      disposition: 'hangup_after_intro',
      status: 'will_not',
      rule: 'R17',
      owed: [],
    });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'no_dialogue' });
    expect(closed(state)).toBe('closed:hangup-after-intro');
  });

  it('in the middle of the talk is «Не будет»', () => {
    for (const moves of [TALKING, OFFERED, AGREED, CONSENTED]) {
      const state = call([...moves, happens('hung-up')]);
      expect(closing(state)).toMatchObject({ disposition: 'hangup_mid', status: 'will_not', owed: [] });
    }
  });

  it('is foreseen: "if the call ended now" says the same before it happens', () => {
    for (const moves of [INTRODUCED, TALKING, OFFERED, CANCELLED]) {
      const now = closingNow(compiled, call(moves));
      expect(now.disposition.id).toBe(closing(call([...moves, happens('hung-up')])).disposition);
    }
  });
});

describe('an inconvenient moment', () => {
  it.each([
    [1, null, 'callback'],
    [4, null, 'callback'],
    [5, 'will_not', 'inconvenient_5th'],
    [6, 'will_not', 'inconvenient_5th'],
  ])('on call %i ends with status %s and a call-back', (callNo, status, disposition) => {
    const state = call([...INTRODUCED, ...says('no'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition, status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:/);
  });

  it.each([1, 4, 5, 6])('and a hang-up is «Не будет» on call %i (R16)', (callNo) => {
    const state = call([...INTRODUCED, happens('inconvenient'), happens('hung-up')], { callNo });
    expect(closing(state)).toMatchObject({
      disposition: 'hangup_inconvenient',
      status: 'will_not',
      rule: 'R16',
      owed: [],
    });
    expect(closed(state)).toBe('closed:hangup-inconvenient');
  });

  it('and a dropped line is only a redial', () => {
    const state = call([...INTRODUCED, happens('inconvenient'), happens('line-dropped')], { callNo: 5 });
    expect(closing(state)).toMatchObject({ disposition: 'dropped', status: null, owed: [] });
    expect(closed(state)).toBe('closed:dropped');
  });

  it('is forgotten when the client finds the time after all', () => {
    const state = call([...TALKING, happens('inconvenient'), ...says('ready')]);
    expect(stepOf(state)).toBe('reason');
    expect(closing(step(compiled, state, happens('hung-up'))).disposition).toBe('hangup_mid');
  });
});

describe('nobody to talk to', () => {
  it('a machine is «Блокировка» at once (R20)', () => {
    const dialled = call([...PREPARED, ...says('machine')]);
    expect(closing(dialled)).toMatchObject({ disposition: 'voicemail', status: 'block', rule: 'R20', owed: [] });
    expect(closed(dialled)).toBe('closed:voicemail');
    expect(closing(call([...GREETED, happens('machine')])).disposition).toBe('voicemail');
  });

  it('an answering machine cannot be reported once there is a dialogue', () => {
    expect(refusal(compiled, call(TALKING), happens('machine'))).toBe('shut');
  });

  it('no answer leaves the contact open', () => {
    const state = call([...PREPARED, ...says('no-answer')]);
    expect(closing(state)).toMatchObject({ disposition: 'no_contact', status: null });
    expect(closed(state)).toBe('closed:no-contact');
  });

  it.each([
    [4, null],
    [5, 'will_not'],
  ])('a third person on call %i gives status %s and a call-back', (callNo, status) => {
    const state = call([...INTRODUCED, happens('third-person'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition: 'no_lpr', status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:no-lpr/);
  });

  it('a third person who hangs up is still not the decision maker', () => {
    expect(closing(call([...INTRODUCED, happens('third-person'), happens('hung-up')])).disposition).toBe('no_lpr');
  });

  it('a dropped line is redialled, even for a client who was about to agree', () => {
    expect(closing(call([...AGREED, happens('line-dropped')]))).toMatchObject({ disposition: 'dropped', status: null });
  });
});

describe('a name that is not known', () => {
  it('is not asked for in a line that may be left out', () => {
    const hello = call([...PREPARED, ...says('person')]);
    const said = (personal: Facts) => describeStep(compiled, hello, personal).say.map(({ id }) => id);
    expect(said({})).toEqual(['hello.1']);
    expect(said({ clientName: 'Пример' })).toEqual(['hello.1', 'hello.2']);
  });
});
