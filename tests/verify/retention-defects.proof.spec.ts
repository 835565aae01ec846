import { describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { explore } from '@/verify/search/explore';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { layoutOf, SetSpace } from '@/verify/sets/set-space';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { DEFECTS, EQUIVALENTS, graveChecks, spoiled } from '../support/retention-defects';

const parsed = parseScript(retentionSource);

function retention(): Script {
  if (!parsed.ok) throw new Error('the door refuses the retention script');
  return parsed.value;
}

/** Each takes about ten seconds of one core; all of them run in `npm run soak -- --defects`. */
const EVERY = 3;

describe('a defect in the retention script is found', () => {
  it('whatever its kind, of more than twenty', () => {
    expect(new Set(DEFECTS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
  });

  for (const defect of DEFECTS.filter((_defect, place) => place % EVERY === 0)) {
    it(`when it is: ${defect.kind}`, () => {
      const checks = graveChecks(spoiled(retention(), defect));
      expect(checks).not.toEqual([]);
      expect(checks).not.toContain('check-crashed');
    }, 90_000);
  }
});

describe('a change that leaves every call as it was', () => {
  for (const change of EQUIVALENTS.filter((_change, place) => place % EVERY === 0)) {
    it(`raises no alarm and is shown to reach the same facts at every step: ${change.kind}`, () => {
      const script = retention();
      const changed = spoiled(script, change);
      // Both models see all conditions of both, so that they keep the same facts in the same classes.
      const observed = [...conditionsOfRules(script), ...[script, changed].flatMap(namedConditions)];
      const models = [buildTransitionSystem(script, observed), buildTransitionSystem(changed, observed)] as const;
      const sets = new DecisionDiagrams(layoutOf(models[0]));
      const [before, after] = models.map((model) => explore(new SetSpace(model, sets)));
      expect(after).toEqual(before);
      expect(graveChecks(changed)).toEqual([]);
    }, 90_000);
  }
});

function namedConditions(script: Script) {
  return script.conditions.map(({ when }) => when);
}
