// Entries of a stored journal: a list that a tool entered is read back as it was.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { StoredEntry } from '@/storage/call-record';

const entry = (value: unknown) => ({ kind: 'enter', at: 0, step: 'prepare', fact: 'corrections', value });

describe('a stored entry', () => {
  it('keeps the items of a list', () => {
    const stored = entry([{ amount: 140, purpose: 'подписки', day: null }]);
    expect(v.parse(StoredEntry, stored)).toEqual(stored);
  });

  it.each([[[5]], [[{ amount: true }]], [[{ 'no name': 1 }]], [[{ items: [] }]]])('refuses %j', (value) => {
    expect(v.safeParse(StoredEntry, entry(value)).success).toBe(false);
  });
});
