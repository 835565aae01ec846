import { describe, expect, it } from 'vitest';
import { callTime, timeLeft } from '@/views/call/header/time-left';

const HOUR = 3_600_000;
const deadline = Date.UTC(2026, 4, 2, 12);

describe('time left to a deadline', () => {
  it('is calm for a day and more', () => {
    expect(timeLeft(deadline, deadline - 52 * HOUR)).toEqual({ days: 2, hours: 4, minutes: 0, tone: 'calm' });
    expect(timeLeft(deadline, deadline - 24 * HOUR).tone).toBe('calm');
  });

  it('is loud below a day', () => {
    expect(timeLeft(deadline, deadline - 24 * HOUR + 1)).toMatchObject({
      days: 0,
      hours: 23,
      minutes: 59,
      tone: 'loud',
    });
  });

  it('has passed at the deadline itself, and never runs below nothing', () => {
    expect(timeLeft(deadline, deadline).tone).toBe('passed');
    expect(timeLeft(deadline, deadline + HOUR)).toEqual({ days: 0, hours: 0, minutes: 0, tone: 'passed' });
  });
});

describe('the length of a call', () => {
  it.each([
    [0, '00:00'],
    [192_000, '03:12'],
    [3_723_000, '1:02:03'],
    [-5_000, '00:00'],
  ])('of %i ms is %s', (length, text) => {
    expect(callTime(deadline, deadline + length)).toBe(text);
  });
});
