// The closing of the built-in script against a table written by hand. The whole 10,000 calls are walked among the proofs.
import { describe, expect, it } from 'vitest';
import { compareClosings } from '../../support/closing-disagreements';

describe('2,000 random calls', () => {
  const { closed, disagreements } = compareClosings(2_000, 11);

  it('close as the table by hand says, after every move', () => {
    expect(disagreements).toEqual([]);
  });

  it('close in most of the ways there are', () => {
    expect(closed.size).toBeGreaterThanOrEqual(18);
  });
});
