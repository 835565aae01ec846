import { describe, expect, it } from 'vitest';
import { DESKS, lessonsOf } from '../../support/training-lesson';
import { seededTrial } from '../../support/seeded-trial';

const kinds = new Set<string>();

describe('each kind of mistake that can be made with a persona', () => {
  it.each(DESKS)('is caught, and named by rule, step and time: %s', async (desk) => {
    const { made, missed } = seededTrial(await lessonsOf(desk), 1);

    expect(missed).toEqual([]);
    for (const kind of Object.keys(made)) kinds.add(kind);
  });

  it('is one of at least twenty-five', () => {
    expect(kinds.size).toBeGreaterThanOrEqual(25);
  });
});
