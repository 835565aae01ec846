import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareItems, shareUnchanged } from '@/machines/view/share-unchanged';

const data = fc.jsonValue({ maxDepth: 3 });

describe('what was computed anew', () => {
  it('is the value before exactly when both say the same', () => {
    fc.assert(
      fc.property(data, data, (before, now) => {
        const shared = shareUnchanged<unknown>(before, now);

        expect(shared).toEqual(now);
        expect(shareUnchanged<unknown>(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('tells a missing member from one that is unknown', () => {
    const before: object = { plan: null };

    expect(shareUnchanged(before, {})).toEqual({});
    expect(shareUnchanged<object>({}, before)).toBe(before);
  });
});

describe('a list that was computed anew', () => {
  it('says the same and keeps every item that has not changed at its place', () => {
    fc.assert(
      fc.property(fc.array(data), fc.array(data), (before, now) => {
        const shared = shareItems<unknown>(before, structuredClone(now));

        expect(shared).toEqual(now);
        expect(shareItems<unknown>(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('keeps the items before one that was added', () => {
    const before = [{ id: 'a' }, { id: 'b' }];

    const shared = shareItems(before, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);

    expect(shared[0]).toBe(before[0]);
    expect(shared[1]).toBe(before[1]);
    expect(shared).toHaveLength(3);
  });
});
