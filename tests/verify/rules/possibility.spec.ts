import { describe, expect, it } from 'vitest';
import { advance, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Pattern, Rule } from '@/scripts/language/rule';
import { parseScript } from '@/scripts/parse/parse-script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { compileMonitor } from '@/verify/rules/monitor';
import { Possibility } from '@/verify/rules/possibility';
import { RuleProver } from '@/verify/rules/prove-rule';
import { explore } from '@/verify/search/explore';
import { type SetSpace, withSetSpace } from '@/verify/sets/set-space';
import { verifyScript } from '@/verify/verify-script';
import { arbitraryPossibilities, tagged } from '../../support/arbitrary-rule';
import { buildScript, pickFrom, type ScriptSize } from '../../support/arbitrary-script';
import { naivePossibility } from '../../support/naive-possibility';
import { allCalls } from '../../support/oracle';
import { generator } from '../../support/oracle-trial';
import { smallScript } from '../../support/small-script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';

const SIZE: ScriptSize = { facts: 2, stages: 3, stepsPerStage: 3, answers: 3, objections: 2, events: 2, rows: 3 };

/** What the checker and the naive explorer say of rules by chance about one script by chance. */
function compared(seed: number): readonly (readonly [found: string, expected: string, rule: string])[] {
  const random = generator(seed);
  const tape = Array.from({ length: 500 }, () => Math.floor(random() * 0x10000));
  const pick = (below: number) => (below <= 1 ? 0 : Math.floor(random() * below));
  const script = tagged(pick, buildScript(pickFrom(tape), SIZE));
  const rules = arbitraryPossibilities(pick, script, 8);
  const observed = conditionsOfRules({ rules });
  const oracle = allCalls(script, observed, 1_500);
  if (oracle === null) return [];
  return withSetSpace(buildTransitionSystem(script, observed), {
    over: <S>(space: SetSpace<S>) => {
      const prover = new RuleProver(space, explore(space));
      return rules.map((rule) => [
        prover.prove(compileMonitor(rule)),
        naivePossibility(oracle, rule),
        `seed ${seed}: ${JSON.stringify(rule)}`,
      ]);
    },
  });
}

describe('what must be possible', () => {
  it('is decided as by counting the moves of every call', () => {
    const trials = Array.from({ length: 60 }, (_, seed) => compared(seed)).flat();
    expect(trials.filter(([found, expected]) => found !== expected)).toEqual([]);
    const verdicts = trials.map(([found]) => found);
    expect(trials.length).toBeGreaterThan(200);
    for (const verdict of ['holds', 'broken']) {
      expect(verdicts.filter((one) => one === verdict).length, verdict).toBeGreaterThan(30);
    }
    expect(verdicts).toContain('vacuous');
  }, 60_000);

  it('counts the moves to a firm refusal', () => {
    // Refused at once on «need», one more move on «wrap»: two moves from the step on, three from «hello».
    const verdictOf = (pattern: Pattern) => verdicts([pattern])[0];
    const refused = { disposition: 'lost' };

    expect(verdictOf({ kind: 'possible', of: refused, within: 2, from: { step: 'need' } })).toBe('holds');
    expect(verdictOf({ kind: 'possible', of: refused, within: 1, from: { step: 'need' } })).toBe('broken');
    expect(verdictOf({ kind: 'possible', of: refused })).toBe('holds');
    expect(verdictOf({ kind: 'possible', of: { all: [refused, { holds: { fact: 'decision', is: 'stay' } }] } })).toBe(
      'broken',
    );
    const both = { all: [{ step: 'need' }, { step: 'hello' }] };
    expect(verdictOf({ kind: 'possible', of: refused, from: both })).toBe('vacuous');
  });

  it('shows a call that the machine allows, up to where the way is missing', () => {
    const script = withRules([{ kind: 'possible', of: { disposition: 'lost' }, within: 1, from: { step: 'need' } }]);
    const [finding] = verifyScript(script).findings.filter(({ check }) => check === 'possibility-missing');
    const compiled = compileScript(script);
    let state = startCall(compiled, finding?.playable?.intake ?? {}, PLAYED_AT);
    for (const move of finding?.playable?.moves ?? []) {
      const advanced = advance(compiled, state, { ...move, at: PLAYED_AT.now });
      if (!advanced.ok) throw new Error(advanced.error);
      state = advanced.value;
    }
    expect(state.place.kind === 'step' ? state.place.step.step.id : null).toBe('need');
  });

  it('has no call to show where nothing is shut', () => {
    const script = withRules([{ kind: 'possible', of: { disposition: 'lost' }, from: { step: 'need' } }]);
    const call = withSetSpace(buildTransitionSystem(script, conditionsOfRules(script)), {
      over: <S>(space: SetSpace<S>) => {
        const rule = script.rules[0];
        if (rule?.pattern.kind !== 'possible') throw new Error('no rule');
        return new Possibility(space, rule.pattern, explore(space)).shortestTo(compileMonitor(rule));
      },
    });
    expect(call).toBeNull();
  });
});

function withRules(patterns: readonly Pattern[]) {
  const rules = patterns.map(
    (pattern, index): Rule => ({ id: `r${index}`, title: 'Можно', severity: 'error', sources: ['R1'], pattern }),
  );
  const parsed = parseScript({ ...smallScript(), rules });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function verdicts(patterns: readonly Pattern[]) {
  return verifyScript(withRules(patterns), { withCalls: false }).rules.map(({ verdict }) => verdict);
}
