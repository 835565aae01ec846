import { describe, expect, it } from 'vitest';
import { indexById } from '@/machines/graph/index-by-id';

describe('a look-up by id', () => {
  it('finds each thing', () => {
    const [one, other] = [{ id: 'one' }, { id: 'other' }];
    const index = indexById([one, other], 'fact');

    expect([index.get('one'), index.get('other'), index.get('third')]).toEqual([one, other, undefined]);
  });

  it('throws on a doubled id, and says of what kind', () => {
    expect(() => indexById([{ id: 'one' }, { id: 'one' }], 'fact')).toThrow(/fact.*"one"/);
  });
});
