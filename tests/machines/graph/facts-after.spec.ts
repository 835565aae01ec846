import { describe, expect, it } from 'vitest';
import { factsAfter, withEntered } from '@/machines/graph/facts-after';
import { presentKey } from '@/machines/graph/present-facts';
import type { Fact } from '@/scripts/language/fact';

const DAY: Fact = { kind: 'text', id: 'day', label: 'День', from: 'asked', format: 'date' };
const SIDE = presentKey('day');
const rules = { graph: { comparedDates: new Set(['day']) }, facts: new Map([['day', DAY]]) };
const unread = { ...rules, graph: { comparedDates: new Set<string>() } };

describe('facts after a transition', () => {
  it('have a date of the script on no side of the present', () => {
    const before = { day: '2026-05-01', [SIDE]: 'after' };

    expect(factsAfter(rules, { set: { day: '2026-06-01' }, passes: null }, before)).toEqual({
      day: '2026-06-01',
      [SIDE]: null,
    });
  });

  it('have a date in the past once the event of the clock has come for it; an unknown one stays so', () => {
    const before = { day: '2026-05-01', [SIDE]: 'after' };

    expect(factsAfter(rules, { set: {}, passes: 'day' }, before)).toEqual({ ...before, [SIDE]: 'before' });
    expect(factsAfter(rules, { set: {}, passes: 'day' }, { day: null, [SIDE]: null })[SIDE]).toBeNull();
  });

  it('keep no side of a date that nobody compares', () => {
    expect(factsAfter(unread, { set: { day: '2026-06-01' }, passes: 'day' }, {})).toEqual({ day: '2026-06-01' });
  });
});

describe('facts after an entry', () => {
  it('keep the side on which the date stood then', () => {
    const entered = { fact: 'day', value: '2026-05-01', side: 'today' } as const;

    expect(withEntered(rules, { other: 1 }, entered)).toEqual({ other: 1, day: '2026-05-01', [SIDE]: 'today' });
    expect(withEntered(unread, {}, entered)).toEqual({ day: '2026-05-01' });
  });
});
