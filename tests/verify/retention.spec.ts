import { beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { explore } from '@/verify/search/explore';
import { compileModel } from '@/verify/model/transition-system';
import { type SetSpace, withSetSpace } from '@/verify/sets/set-space';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { type Report, verifyScript } from '@/verify/verify-script';
import { faultsOfReach, faultsOfRule } from '../support/certificate';

let script: Script;
let report: Report;

beforeAll(() => {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('the door refuses the retention script');
  script = parsed.value;
  report = verifyScript(script);
}, 60_000);

describe('the retention script', () => {
  it('is proved without an error, a warning or a hint: no two rows of its table speak of one contact', () => {
    expect(report.findings.map(({ check, place, data }) => ({ check, place, data }))).toEqual([]);
    expect(report.suppressed).toBe(0);
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
    const model = compileModel(script, conditionsOfRules(script));
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
    const model = compileModel(script, conditionsOfRules(script));
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
