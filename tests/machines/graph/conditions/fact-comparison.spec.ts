import { describe, expect, it } from 'vitest';
import { factComparison } from '@/machines/graph/conditions/fact-comparison';
import { presentKey } from '@/machines/graph/present-facts';

type Comparison = Parameters<typeof factComparison>[0];

const settingOf = (id: string): number => {
  if (id !== 'limit') throw new Error(`no setting ${id}`);
  return 5;
};
const holds = (condition: Comparison, value: string | number | boolean | null): boolean =>
  factComparison(condition, settingOf)({ fact: value });

describe('a comparison of a fact', () => {
  it('asks whether it is known', () => {
    expect(holds({ fact: 'fact', known: true }, 0)).toBe(true);
    expect(holds({ fact: 'fact', known: true }, null)).toBe(false);
    expect(factComparison({ fact: 'fact', known: false }, settingOf)({})).toBe(true);
  });

  it('asks for one value, or one of several', () => {
    expect(holds({ fact: 'fact', is: 'a' }, 'a')).toBe(true);
    expect(holds({ fact: 'fact', is: ['a', 'b'] }, 'b')).toBe(true);
    expect(holds({ fact: 'fact', is: ['a', 'b'] }, 'c')).toBe(false);
    expect(holds({ fact: 'fact', is: false }, null)).toBe(false);
  });

  it('holds numbers to their bounds: two take the bound in, two leave it out', () => {
    const within = (bound: Partial<Record<'atLeast' | 'atMost' | 'above' | 'below', number>>) =>
      [4, 5, 6].filter((value) => holds({ fact: 'fact', ...bound }, value));

    expect(within({ atLeast: 5 })).toEqual([5, 6]);
    expect(within({ atMost: 5 })).toEqual([4, 5]);
    expect(within({ above: 5 })).toEqual([6]);
    expect(within({ below: 5 })).toEqual([4]);
    expect(within({ above: 4, atMost: 5 })).toEqual([5]);
  });

  it('reads a bound off a setting, and throws where the script lacks it', () => {
    expect(holds({ fact: 'fact', above: { setting: 'limit' } }, 5)).toBe(false);
    expect(holds({ fact: 'fact', above: { setting: 'limit' } }, 6)).toBe(true);
    expect(() => factComparison({ fact: 'fact', above: { setting: 'other' } }, settingOf)).toThrow();
  });

  it('is false for an unknown number', () => {
    expect(holds({ fact: 'fact', atMost: 5 }, null)).toBe(false);
  });

  it('reads the side of a date where it was kept, not the date', () => {
    const test = factComparison({ fact: 'day', present: 'before' }, settingOf);

    expect(test({ day: '9999-01-01', [presentKey('day')]: 'before' })).toBe(true);
    expect(test({ day: '0001-01-01', [presentKey('day')]: null })).toBe(false);
  });
});
