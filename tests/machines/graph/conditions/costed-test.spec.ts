import { describe, expect, it } from 'vitest';
import { combined, type CostedTest, memoizeIfExpensive } from '@/machines/graph/conditions/costed-test';

function counted(cost: number): { readonly costed: CostedTest; readonly asked: () => number } {
  let asked = 0;
  const test = (facts: Readonly<Record<string, unknown>>): boolean => {
    asked += 1;
    return facts['is'] === true;
  };
  return { costed: { test, cost, height: 1, memoized: new Set() }, asked: () => asked };
}

describe('a predicate with a price', () => {
  it('is asked each time while it is cheap', () => {
    const { costed, asked } = counted(10);
    const kept = memoizeIfExpensive(costed);
    const facts = { is: true };

    expect([kept.test(facts), kept.test(facts)]).toEqual([true, true]);
    expect(asked()).toBe(2);
  });

  it('is asked once for the same facts where it is dear, and anew for others', () => {
    const { costed, asked } = counted(1_000_000);
    const kept = memoizeIfExpensive(costed);
    const facts = { is: true };

    expect([kept.test(facts), kept.test(facts), kept.test({ is: false })]).toEqual([true, true, false]);
    expect(asked()).toBe(2);
    expect(kept.cost).toBe(1);
  });

  it('costs as much as its parts, and stands one higher than the highest', () => {
    const [one, other] = [counted(3).costed, { ...counted(4).costed, height: 7 }];
    const both = combined([one, other], () => true);

    expect([both.cost, both.height]).toEqual([7, 8]);
  });

  it('that others lean on is decided before them, so that nothing deep is asked at once', () => {
    const below = memoizeIfExpensive(counted(1_000_000).costed);
    const above = memoizeIfExpensive({ ...combined([below], below.test), height: 1_000 });

    expect([...above.memoized]).toEqual([below.test, above.test]);
    expect(above.test({ is: true })).toBe(true);
  });
});
