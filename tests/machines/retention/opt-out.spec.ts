// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  happens,
  TALKING,
  OFFERED,
  CANCELLED,
  SAVED_FLASH,
  call,
  closing,
  closed,
} from '../../support/retention-walk';

describe('«Не звоните мне»', () => {
  it('ends the pitch at once, skips WinBack and must be registered (R53)', () => {
    const state = call([...OFFERED, happens('opt-out')]);
    expect(stepOf(state)).toBe('goodbye-opt-out');
    const wrapUp = step(compiled, state, { answer: 'done' });
    expect(closing(wrapUp)).toMatchObject({
      disposition: 'opt_out',
      status: 'will_not',
      rule: 'R53',
      owed: ['opt-out-registered'],
    });
    expect(factsOf(wrapUp)).toMatchObject({ winback: 'not_pitched', winbackReason: 'opt_out' });
    expect(closed(wrapUp, ...ticks('optOutRegistered'))).toBe('closed:opt-out');
  });

  it('takes back the consent to WinBack', () => {
    const state = call([...TALKING, ...says('refuses'), happens('opt-out')]);
    expect(factsOf(state).winback).toBe('not_pitched');
    expect(closed(step(compiled, state, { answer: 'done' }), ...ticks('optOutRegistered'))).toBe('closed:opt-out');
  });

  it('does not undo a save', () => {
    const state = call([...CANCELLED, happens('opt-out'), ...says('done')]);
    expect(closing(state)).toMatchObject({
      status: 'will',
      owed: ['flash-saved', 'actions-checked', 'opt-out-registered'],
    });
    expect(closed(state, ...SAVED_FLASH, ...ticks('optOutRegistered'))).toBe('closed:saved');
  });
});
