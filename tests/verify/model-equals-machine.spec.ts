import { describe, expect, it } from 'vitest';
import { disagreements } from '../support/model-walks';
import { smallScript } from '../support/small-script';

describe('the checked model and the walked machine', () => {
  it('allow the same moves and reach the same facts on random walks through the small script', () => {
    expect(disagreements(smallScript(), 150, 40)).toEqual([]);
  });
});
