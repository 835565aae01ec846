import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineQuestion, deadlineAnswer } from '@/desk/deadline';

const question: DeadlineQuestion = {
  stated: '2021-05-02',
  contractDay: null,
  hintDays: 4,
  isIndividual: true,
  utcOffset: 3,
  now: 0,
};

function answer(change: Partial<DeadlineQuestion>) {
  const result = deadlineAnswer({ ...question, ...change });
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join());
  return result.value;
}

/** 2 May 2021, 23:59:59 in Moscow. */
const LAST = Date.UTC(2021, 4, 2, 20, 59, 59);

describe('cancel deadline', () => {
  it('lets the last second pass and shuts on the next (R3, A5)', () => {
    expect(answer({ now: LAST })).toMatchObject({ state: 'open', lastSecond: LAST, secondsLeft: 1 });
    expect(answer({ now: LAST + 999 })).toMatchObject({ state: 'open', secondsLeft: 1 });
    expect(answer({ now: LAST + 1_000 })).toMatchObject({ state: 'passed', secondsLeft: 0 });
    expect(answer({ now: LAST - 3_600_000 }).secondsLeft).toBe(3_601);
  });

  it('counts in the region of the subscriber', () => {
    expect(answer({ utcOffset: 12, now: LAST - 9 * 3_600_000 + 1_000 }).state).toBe('passed');
    expect(answer({ utcOffset: 2, now: LAST + 3_600_000 }).state).toBe('open');
  });

  it('takes a stated minute whole', () => {
    const minute = Date.UTC(2021, 4, 2, 11, 30, 59);
    expect(answer({ stated: '2021-05-02T14:30', now: minute }).state).toBe('open');
    expect(answer({ stated: '2021-05-02T14:30', now: minute + 1_000 }).state).toBe('passed');
  });

  it('hints contract + 4 days, 23:59:59, for individuals, and never decides by it', () => {
    const hinted = answer({ stated: null, contractDay: '2021-04-28', now: LAST + 86_400_000 });
    expect(hinted).toMatchObject({ state: 'unknown', lastSecond: null, hint: { day: '2021-05-02', lastSecond: LAST } });
    expect(answer({ stated: null, contractDay: '2021-04-28', isIndividual: false }).hint).toBeNull();
    expect(answer({ contractDay: '2024-02-26', stated: null }).hint?.day).toBe('2024-03-01');
  });

  it('doubts a stated date that is much later than the hint', () => {
    expect(answer({ stated: '2021-05-20', contractDay: '2021-04-28' }).isLaterThanHint).toBe(true);
    expect(answer({ stated: '2021-05-02', contractDay: '2021-04-28' }).isLaterThanHint).toBe(false);
  });

  it('refuses days that do not exist', () => {
    expect(deadlineAnswer({ ...question, stated: '2021-02-31' })).toMatchObject({ error: [{ at: 'stated' }] });
    expect(deadlineAnswer({ ...question, contractDay: '31.02.2021' })).toMatchObject({
      error: [{ at: 'contractDay' }],
    });
  });

  it('is open exactly while seconds are left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000_000, max: 200_000_000 }),
        fc.integer({ min: 2, max: 12 }),
        (shift, utcOffset) => {
          const { state, secondsLeft } = answer({ utcOffset, now: LAST + shift });
          expect(state === 'open').toBe(secondsLeft > 0);
        },
      ),
    );
  });
});
