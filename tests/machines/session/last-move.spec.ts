import { describe, expect, it } from 'vitest';
import type { Entry } from '@/machines/session/journal';
import { lastMove } from '@/machines/session/last-move';
import { journalWith, moveOn } from '../../support/walk';

const ANSWER = moveOn('one', { answer: 'yes' });
const ENTRY = moveOn('two', { enter: 'plan', value: 'old' });
const LATE = moveOn('two', { event: 'late' });
const TIMERS = [{ event: 'late', reaches: 'day', at: 0 }];

const last = (...entries: readonly Entry[]) => lastMove(journalWith({}, entries), TIMERS);

describe('the move that one step back takes away', () => {
  it('is the last that led somewhere; what was entered since goes with it', () => {
    expect(last(ANSWER, ANSWER)).toBe(1);
    expect(last(ANSWER, ENTRY, ENTRY)).toBe(0);
  });

  it('is not an event of the clock, which would come again at once', () => {
    expect(last(ANSWER, LATE)).toBe(0);
    expect(last(ANSWER, moveOn('two', { event: 'hung-up' }))).toBe(1);
  });

  it('is none at the beginning, nor after everything was taken back', () => {
    expect(last()).toBe(-1);
    expect(last(ENTRY)).toBe(-1);
    expect(last(ANSWER, { kind: 'undo', keep: 0, at: 0 })).toBe(-1);
  });
});
