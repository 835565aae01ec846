import { describe, expect, it } from 'vitest';
import { isBeyondLimits } from '@/machines/graph/date-limits';
import { presentKey } from '@/machines/graph/present-facts';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';

const NOON = Date.UTC(2026, 4, 2, 12);

function date(id: string, more: Partial<Extract<Fact, { kind: 'text' }>> = {}): Fact {
  return { kind: 'text', id, label: id, from: 'asked', format: 'date', ...more };
}

function isBeyond(fact: Fact, value: FactValue, facts: Facts, bound = date('due')): boolean {
  const index = new Map([fact, bound].map((one) => [one.id, one]));
  return isBeyondLimits(index, { facts, now: NOON, offsetMinutes: 0 }, { fact, value });
}

describe('the limits of a date', () => {
  it('are those that its author wrote', () => {
    expect(isBeyond(date('call', { future: true }), '2026-05-01', {})).toBe(true);
    expect(isBeyond(date('call', { future: true }), '2026-05-02', {})).toBe(false);
    expect(isBeyond(date('call', { notAfter: 'due' }), '2026-05-06', { due: '2026-05-05' })).toBe(true);
    expect(isBeyond(date('call', { notAfter: 'due' }), '2026-05-05', { due: '2026-05-05' })).toBe(false);
    expect(isBeyond(date('call', { notAfter: 'due' }), null, { due: '2026-05-05' })).toBe(false);
  });

  it('end with the event of the clock at the bound, even when it is raised before its time', () => {
    const passed = { due: '2026-05-05', [presentKey('due')]: 'before' };
    const call = date('call', { notAfter: 'due' });

    expect(isBeyond(call, '2026-05-01', passed)).toBe(false);
    expect(isBeyond(call, '2026-05-02', passed)).toBe(true);
    expect(isBeyond(call, '2026-05-03', passed)).toBe(true);
    expect(isBeyond(call, null, passed)).toBe(false);
  });

  it('let a bare day stand on the day of a moment that is over', () => {
    const passed = { due: '2026-05-02T18:00', [presentKey('due')]: 'before' };
    const due = date('due', { format: 'dateTime' });

    expect(isBeyond(date('call', { notAfter: 'due' }), '2026-05-02', passed, due)).toBe(false);
    const timed = date('call', { notAfter: 'due', format: 'dateTime' });
    expect(isBeyond(timed, '2026-05-02T17:00', passed, due)).toBe(true);
  });
});
