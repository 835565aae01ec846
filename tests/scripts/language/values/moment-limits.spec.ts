import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { instantOfMoment, limitProblem, suggestedDay } from '@/scripts/language/values/moment-limits';
import { retentionSource } from '@/scripts/retention/retention-source';

const script = retention();

function retention() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('the parser refuses the retention script');
  return parsed.value;
}

function fact(id: string): Fact {
  const found = script.facts.find((one) => one.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

/** Noon in Moscow; four in the afternoon in Krasnoyarsk. The agent sits in Moscow. */
const now = Date.UTC(2026, 4, 2, 9);
const present = (facts: Facts) => ({ facts, now, offsetMinutes: 180 });
const limit = (id: string, value: string, facts: Facts) =>
  limitProblem(fact(id), value, present(facts))?.expected ?? null;

describe('the call-back time', () => {
  const siberian = { timeZone: 'utc7', cancelDeadline: '2026-05-04' };

  it('may not lie in the past of the client', () => {
    expect(limit('callbackAt', '2026-05-02T15:59', siberian)).toBe('not-before:2026-05-02T16:00');
    expect(limit('callbackAt', '2026-05-02T16:00', siberian)).toBeNull();
    expect(limit('callbackAt', '2026-05-02T12:00', { ...siberian, timeZone: 'utc3' })).toBeNull();
    expect(limit('callbackAt', '2020-01-01T10:00', siberian)).toMatch(/^not-before/);
  });

  it('may not lie after the cancel deadline, whose day counts in full (R3, A5)', () => {
    expect(limit('callbackAt', '2026-05-04T23:59', siberian)).toBeNull();
    expect(limit('callbackAt', '2026-05-05T00:00', siberian)).toBe('not-after:2026-05-04');
    expect(limit('callbackAt', '2030-01-01T10:00', siberian)).toMatch(/^not-after/);
    expect(limit('callbackAt', '2030-01-01T10:00', { timeZone: 'utc7', cancelDeadline: null })).toBeNull();
  });

  it('is the instant at the client, not at the agent', () => {
    expect(instantOfMoment(fact('callbackAt'), '2026-05-02T16:00', present(siberian))).toBe(now);
    expect(instantOfMoment(fact('callbackAt'), null, present(siberian))).toBeNull();
  });
});

describe('the end of a Flash', () => {
  it('is offered a year after today (R27, A11), also from a leap day', () => {
    expect(suggestedDay(fact('flashUntil'), { today: '2026-05-02' }, script.settings)).toBe('2027-05-02');
    expect(suggestedDay(fact('flashUntil'), { today: '2024-02-29' }, script.settings)).toBe('2025-02-28');
    expect(suggestedDay(fact('flashUntil'), { today: null }, script.settings)).toBeNull();
    expect(suggestedDay(fact('callbackAt'), { today: '2026-05-02' }, script.settings)).toBeNull();
  });

  it('does not lie in the past', () => {
    expect(limit('flashUntil', '2026-05-01', {})).toBe('not-before:2026-05-02');
    expect(limit('flashUntil', '2026-05-02', {})).toBeNull();
  });

  it('binds no other fact', () => {
    expect(limit('cancelDeadline', '2020-05-01', {})).toBeNull();
  });
});
