// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  INTRODUCED,
  TALKING,
  OFFERED,
  AGREED,
  CONSENTED,
  call,
  closing,
  closed,
} from '../../support/retention-walk';

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
    const flashed = step(compiled, step(compiled, state, { enter: 'flashDone', value: true }), { answer: 'done' });
    expect(refusal(compiled, flashed, { answer: 'close' })).toBe('owed');
    expect(closed(flashed, ...ticks('callbackScheduled'))).toBe('closed:thinking');
  });

  it('who hangs up then is still thinking', () => {
    const state = call([...OFFERED, ...says('thinks'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'thinking', status: 'will_not' });
    const flashed = [...ticks('flashDone'), ...says('done')].reduce((now, move) => step(compiled, now, move), state);
    const planned = step(compiled, flashed, { enter: 'callbackScheduled', value: true });
    // Nobody named a time, so the agent sets one before the contact closes.
    expect(refusal(compiled, planned, { answer: 'close' })).toBe('shut');
    expect(closed(planned, NAMED)).toBe('closed:thinking');
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
