// The rules of law do not lean on what the flow reads: spoil a named condition or a cell of the campaign table, and a rule breaks,
// or the reason why no call is closed otherwise is listed. A fixed part of the edits here, all of them in `npm run soak -- --spoils`.
import { describe, expect, it } from 'vitest';
import { HARMLESS, retentionSpoils, rulesAgainst } from '../support/retention-spoils';

const SPOILS = retentionSpoils();
/** So many edits take less than a minute of one core; a number that shares no factor with the two ways of each condition. */
const EVERY = 9;

describe('an edit that loosens the flow and what is named in it', () => {
  it('is every condition both ways and every cell, and each exception is one of them', () => {
    expect(SPOILS.length).toBeGreaterThanOrEqual(56);
    const names = new Set(SPOILS.map(({ name }) => name));
    expect(names.size).toBe(SPOILS.length);
    expect(Object.keys(HARMLESS).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(SPOILS.filter((_spoil, place) => place % EVERY === 1).map((spoil) => [spoil.name, spoil] as const))(
    '%s: a rule breaks, unless the reason is listed',
    (name, spoil) => {
      expect(rulesAgainst(spoil).length > 0).toBe(!Object.hasOwn(HARMLESS, name));
    },
    60_000,
  );
});
