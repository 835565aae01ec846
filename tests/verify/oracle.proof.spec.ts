import { describe, expect, it } from 'vitest';
import { oracleTrial } from '../support/oracle-trial';

/** 450 scripts with 45 rules each; `npm run soak` goes on to 100,000 and more. */
const SCRIPTS = 450;
const RULES = 45;

describe('the checker and a naive oracle', () => {
  it('agree on verdict and shortest length of 20,000 rules, and the machine plays every counterexample', () => {
    const total = { rules: 0, broken: 0 };
    const disagreements: string[] = [];
    for (let seed = 1; seed <= SCRIPTS; seed += 1) {
      const trial = oracleTrial(seed, RULES);
      total.rules += trial.rules;
      total.broken += trial.broken;
      disagreements.push(...trial.disagreements);
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(total.rules).toBeGreaterThanOrEqual(20_000);
    // Neither verdict may be a rarity, or agreement would say little.
    expect(total.broken / total.rules).toBeGreaterThan(0.2);
    expect(total.broken / total.rules).toBeLessThan(0.8);
  }, 120_000);
});
