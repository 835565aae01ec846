import { beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { explore } from '@/verify/search/explore';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { type SetSpace, withSetSpace } from '@/verify/sets/set-space';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { type Report, verifyScript } from '@/verify/verify-script';
import { faultsOfReach, faultsOfRule } from '../support/certificate';

let script: Script;
let report: Report;

/** What the checks show of the script that its author has still to settle, and how often at most. */
const KNOWN: ReadonlyMap<string, number> = new Map([
  ['setting-unused', 8],
  ['route-never-taken', 9],
  ['closing-overlap', 2],
]);

beforeAll(() => {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('the door refuses the retention script');
  script = parsed.value;
  report = verifyScript(script);
}, 60_000);

describe('the retention script', () => {
  it('is proved without an error, and shows nothing but what is known of it', () => {
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.findings.filter(({ check }) => !KNOWN.has(check)).map(({ check, place }) => [check, place])).toEqual(
      [],
    );
    expect(report.suppressed).toBe(0);
  });

  it('has no more spare parts and no more rules that guard nothing than are known', () => {
    const counts = new Map<string, number>();
    for (const { check } of report.findings) counts.set(check, (counts.get(check) ?? 0) + 1);
    for (const [check, most] of KNOWN) expect(counts.get(check) ?? 0, check).toBeLessThanOrEqual(most);
  });

  it('keeps every rule that it carries, and none of them is empty', () => {
    expect(report.rules.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(report.rules).toHaveLength(script.rules.length);
  });

  it('carries the rules of the desk that a walk can keep or break', () => {
    const cited = new Set(script.rules.flatMap(({ sources }) => sources));
    const wanted = [
      1, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 35, 36, 37, 38, 39, 49, 50, 53, 54,
    ];
    expect(wanted.map((number) => `R${number}`).filter((source) => !cited.has(source))).toEqual([]);
  });

  it('is proved over the whole of its facts, and says so', () => {
    expect(report.bounds.states ?? 0).toBeGreaterThan(1_000_000);
    expect(report.bounds.facts.map(({ id }) => id)).toContain('callNo');
  });

  it('gives reached sets that can be validated without a search', () => {
    const model = buildTransitionSystem(script, conditionsOfRules(script));
    const faults = withSetSpace(model, {
      over: (space) => {
        const reached = explore(space);
        const memoryless = script.rules.filter(({ when, pattern }) => when === undefined && pattern.kind === 'absence');
        return [...faultsOfReach(space, reached), ...memoryless.flatMap((rule) => faultsOfRule(space, reached, rule))];
      },
    });
    expect(faults).toEqual([]);
  });

  it('would not pass with reached sets that lack something', () => {
    const model = buildTransitionSystem(script, conditionsOfRules(script));
    const faults = withSetSpace(model, {
      over: <S>(space: SetSpace<S>) => {
        const reached = explore(space);
        const lacking = reached.map((set, index) => (index === 40 ? space.sets.none : set));
        return faultsOfReach(space, lacking);
      },
    });
    expect(faults.length).toBeGreaterThan(0);
  });
});
