import { describe, expect, it } from 'vitest';
import type { Entry } from '@/machines/session/journal';
import { dueTimers, timersOf } from '@/machines/session/timers';
import { smallScript } from '../../support/small-script';
import { journalWith, moveOn } from '../../support/walk';

const DEADLINE = '2026-05-02T14:30';
const script = smallScript();
const timers = timersOf(script, { deadline: DEADLINE, zone: 'utc5' });
const due = (now: number, ...entries: readonly Entry[]) =>
  dueTimers(timers, journalWith({}, entries), now).map(({ event }) => event);

describe('the timers of a call', () => {
  it('stand where the minute of the date is over in its zone; in Moscow’s where none is known', () => {
    expect(timers).toEqual([{ event: 'late', reaches: 'deadline', at: Date.UTC(2026, 4, 2, 9, 31) }]);
    expect(timersOf(script, { deadline: DEADLINE })[0]?.at).toBe(Date.UTC(2026, 4, 2, 11, 31));
  });

  it('are none while the date is not known', () => {
    expect(timersOf(script, { deadline: null, zone: 'utc5' })).toEqual([]);
  });

  it('come due at that instant, once', () => {
    const instant = timers[0]?.at ?? 0;

    expect(due(instant - 1)).toEqual([]);
    expect(due(instant)).toEqual(['late']);
    expect(due(instant, moveOn('hello', { event: 'late' }))).toEqual([]);
  });

  it('come due again for a date that was entered anew, and for an event that was taken back', () => {
    const instant = timers[0]?.at ?? 0;
    const raised = moveOn('hello', { event: 'late' });

    expect(due(instant, raised, moveOn('hello', { enter: 'deadline', value: DEADLINE }))).toEqual(['late']);
    expect(due(instant, raised, { kind: 'undo', keep: 0, at: 0 })).toEqual(['late']);
  });
});
