import { describe, expect, it } from 'vitest';
import { flashStaleness, NEARLY_DAYS } from '@/desk/flash/flash-staleness';

describe('staleness of a Flash in work (R14, A9)', () => {
  const measure = { today: '2021-05-01', cancelDeadline: '2021-05-10', nearlyDays: NEARLY_DAYS };
  const verdict = (from: string | null, to: string | null) => flashStaleness({ state: 'in_work', from, to }, measure);

  it('is nearly expired when it ends today or tomorrow', () => {
    expect(verdict('2021-04-23', '2021-05-01').verdict).toBe('nearly-expired');
    expect(verdict('2021-04-23', '2021-05-02').verdict).toBe('nearly-expired');
    expect(verdict('2021-04-23', '2021-05-03').verdict).toBe('fresh');
  });

  it('is wrongly dated when a date is missing, reversed, past or after the deadline', () => {
    expect(verdict('2021-04-23', null)).toMatchObject({ verdict: 'wrong-dates', reasons: ['end-missing'] });
    expect(verdict(null, '2021-05-05').reasons).toEqual(['start-missing']);
    expect(verdict('2021-05-06', '2021-05-05').reasons).toEqual(['end-before-start']);
    expect(verdict('2021-04-01', '2021-04-30').reasons).toEqual(['end-in-past']);
    expect(verdict('2021-04-01', '2021-05-11').reasons).toEqual(['end-after-deadline']);
    expect(verdict('2021-02-31', '2021-05-05').reasons).toEqual(['start-missing']);
  });

  it('does not ask of a note in another state', () => {
    expect(flashStaleness({ state: 'saved', from: null, to: null }, measure).verdict).toBe('other-state');
  });
});
