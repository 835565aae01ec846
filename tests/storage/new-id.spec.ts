import { describe, expect, it } from 'vitest';
import { newId } from '@/storage/new-id';

describe('F1: a new id', () => {
  const withoutRandomUuid = { getRandomValues: (array: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(array) };

  it('is a UUID where the browser has no randomUUID', () => {
    expect(newId(withoutRandomUuid)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('is another each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(withoutRandomUuid))).size).toBe(1_000);
  });
});
