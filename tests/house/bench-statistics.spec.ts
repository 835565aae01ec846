import { expect, it } from 'vitest';
import { median, quantile } from '../../bench/statistics.mjs';

it('takes the middle of an odd list, and the mean of the two middles of an even one', () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('finds the shares of a list whatever its order', () => {
  const hundred = Array.from({ length: 101 }, (_, index) => 100 - index);

  expect([0, 0.5, 0.95, 0.99, 1].map((q) => quantile(hundred, q))).toEqual([0, 50, 95, 99, 100]);
});

it('knows nothing of an empty list, and does not call that fast', () => {
  expect(median([])).toBeNaN();
});
