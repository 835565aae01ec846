import { describe, expect, it } from 'vitest';
import { parsePortingReference, portingReference } from '@/desk/porting-reference';

describe('porting reference', () => {
  const standing = (day: string) =>
    Object.fromEntries(portingReference(day).map((entry) => [entry.id, entry.standing]));

  it('ends and begins what the dated data say (R4, R56)', () => {
    expect(standing('2021-05-01')).toMatchObject({
      'data-mismatch': 'stands',
      'other-region': 'stands',
      arbiter: 'not-yet',
    });
    expect(standing('2025-08-31')['data-mismatch']).toBe('stands');
    expect(standing('2025-09-01')).toMatchObject({ 'data-mismatch': 'ended', arbiter: 'stands' });
    expect(standing('2026-09-01')['other-region']).toBe('ended');
  });

  it('names the five grounds of the deck', () => {
    const ids = portingReference('2021-05-01').filter(({ sources }) => sources.includes('R4'));
    expect(ids.map(({ id }) => id)).toEqual([
      'previous-port',
      'other-application',
      'other-region',
      'data-mismatch',
      'blocked',
    ]);
  });

  it('refuses broken data with its place', () => {
    expect(parsePortingReference({ format: 1, entries: [{ id: 'x' }] })).toMatchObject({ ok: false });
    expect(parsePortingReference(null)).toMatchObject({ ok: false, error: [{ code: 'wrong-value' }] });
  });
});
