// 10,000 random calls of the built-in script against the closing table by hand.
import { expect, it } from 'vitest';
import { compareClosings } from '../../support/closing-disagreements';

it('10,000 random calls close as the table by hand says', () => {
  const { calls, closed, disagreements } = compareClosings(10_000, 4_242);
  process.stdout.write(`\n${calls} calls: ${[...closed].map(([id, count]) => `${id} ${count}`).join(', ')}\n`);
  expect(disagreements).toEqual([]);
  expect(closed.size).toBeGreaterThanOrEqual(20);
}, 300_000);
