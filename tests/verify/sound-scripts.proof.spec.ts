import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { verifyScript } from '@/verify/verify-script';
import { soundScript } from '../support/sound-script';

/** Enough for every shape that the generator makes to come many times. */
const SCRIPTS = 150;

describe('a script without a fault', () => {
  it(`gives no finding, not even a hint, whatever its shape: ${SCRIPTS} of them`, () => {
    const patterns = new Set<string>();
    const facts = new Set<string>();
    for (let seed = 1; seed <= SCRIPTS; seed += 1) {
      const parsed = parseScript(soundScript(seed));
      expect(parsed.ok ? [] : parsed.error, `seed ${seed}`).toEqual([]);
      if (!parsed.ok) continue;
      const report = verifyScript(parsed.value, { withCalls: false });
      expect(
        report.findings.map(({ check, place, data }) => ({ check, place, data })),
        `seed ${seed}`,
      ).toEqual([]);
      expect(report.rules.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
      for (const { pattern } of parsed.value.rules) patterns.add(pattern.kind);
      for (const { kind } of parsed.value.facts) facts.add(kind);
    }
    expect([...patterns].sort()).toEqual([
      'absence',
      'between',
      'existence',
      'never-after',
      'not-coexist',
      'occurs',
      'precedence',
      'response',
      'universality',
    ]);
    expect([...facts].sort()).toEqual(['amount', 'choice', 'count', 'flag']);
  }, 60_000);
});
