import { beforeAll, describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { deepScript } from '../support/explorer/deep-script';
import { exploreMany } from '../support/explorer/explore-many';

/** `npm run soak` explores 2,000. */
const SCRIPTS = 100;

describe('live calls and the transition system of the checker', () => {
  let explored: ReturnType<typeof exploreMany>;
  beforeAll(() => {
    explored = exploreMany(1, SCRIPTS);
  }, 120_000);

  it('are explored in scripts that the parser accepts', () => {
    for (let seed = 1; seed <= SCRIPTS; seed += 1) {
      const parsed = parseScript(deepScript(seed));
      expect(parsed.ok ? [] : parsed.error, `script ${seed}`).toEqual([]);
    }
  });

  it('show the same steps, facts, answers, obligations and closings in every state', () => {
    expect(explored.disagreements.slice(0, 5)).toEqual([]);
  });

  it('agree where the script itself writes a date that must lie ahead', () => {
    const seeds = [405, 950, 1779, 1961];
    expect(seeds.flatMap((seed) => exploreMany(seed, 1).disagreements)).toEqual([]);
  });

  it('are explored to the end, through branches in branches, owed closings, limits of dates and empty intakes', () => {
    const { walked } = explored;
    expect(walked.states).toBeGreaterThan(2_000);
    expect(walked.whole).toBeGreaterThan(SCRIPTS * 0.9);
    expect(walked.closings).toBeGreaterThan(1_000);
    expect(walked.objectionsInObjections).toBeGreaterThan(200);
    expect(walked.eventsInBranches).toBeGreaterThan(200);
    expect(walked.returnsToBranch).toBeGreaterThan(50);
    expect(walked.owed).toBeGreaterThan(50);
    expect(walked.datesRefused).toBeGreaterThan(200);
    expect(walked.emptyIntakes).toBeGreaterThanOrEqual(SCRIPTS);
  });
});
