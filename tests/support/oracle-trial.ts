// One trial of the checker against the oracle. In: a seed. Out: what was compared and what did not agree.
import { advance, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { shortestViolation } from '@/verify/rules/violations';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { bitSetSize } from '@/verify/sets/bit-fields';
import { BIT_SET_LIMIT, BitSets } from '@/verify/sets/bit-sets';
import { explore } from '@/verify/search/explore';
import { brokenBy, compileLiveRules, watchCall, watchMove } from '@/verify/live/live-monitor';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { compileMonitor } from '@/verify/rules/monitor';
import { RuleProver } from '@/verify/rules/prove-rule';
import { layoutOf, SetSpace } from '@/verify/sets/set-space';
import type { Playable } from '@/verify/search/shortest-call';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { arbitraryRules, tagged } from './arbitrary-rule';
import { buildScript, pickFrom, type ScriptSize } from './arbitrary-script';
import { allCalls } from './oracle';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';

/** Scripts whose calls can all be listed in moments. */
const SIZE: ScriptSize = { facts: 2, stages: 3, stepsPerStage: 3, answers: 3, objections: 2, events: 2, rows: 3 };
const MOST_STATES = 1_500;

export interface Trial {
  readonly rules: number;
  readonly broken: number;
  readonly disagreements: readonly string[];
}

/** Compares verdict and shortest length of each rule, and plays every counterexample on the machine. */
export function oracleTrial(seed: number, rulesPerScript: number): Trial {
  const random = generator(seed);
  const tape = Array.from({ length: 500 }, () => Math.floor(random() * 0x10000));
  const pick = (below: number) => (below <= 1 ? 0 : Math.floor(random() * below));
  const script = tagged(pick, buildScript(pickFrom(tape), SIZE));
  const rules = arbitraryRules(pick, script, rulesPerScript);
  const observed = conditionsOfRules({ rules });
  const oracle = allCalls(script, observed, MOST_STATES);
  if (oracle === null) return { rules: 0, broken: 0, disagreements: [] };
  const model = buildTransitionSystem(script, observed);
  const layout = layoutOf(model);
  const isSmall = seed % 2 === 0 && bitSetSize(layout) <= BIT_SET_LIMIT;
  const judge = isSmall
    ? judgeOver(script, rules, new SetSpace(model, new BitSets(layout)))
    : judgeOver(script, rules, new SetSpace(model, new DecisionDiagrams(layout)));
  const disagreements: string[] = [];
  let broken = 0;
  for (const rule of rules) {
    const expected = oracle.decide(rule);
    const found = judge(rule);
    if (found.verdict === 'broken') broken += 1;
    if (found.verdict !== expected.verdict || found.length !== expected.length || found.refused !== null) {
      disagreements.push(`seed ${seed} ${JSON.stringify({ rule, expected, found })}`);
    }
  }
  return { rules: rules.length, broken, disagreements };
}

function judgeOver<S>(script: Script, rules: readonly Rule[], space: SetSpace<S>) {
  const prover = new RuleProver(space, explore(space));
  const compiled = compileScript(script);
  const live = compileLiveRules({ ...script, rules: [...rules] });
  return (rule: Rule) => {
    const monitor = compileMonitor(rule);
    const verdict = prover.prove(monitor);
    const playable = verdict === 'broken' ? shortestViolation(space, monitor) : null;
    let refused: string | null = verdict === 'broken' && playable === null ? 'no call' : null;
    if (playable !== null) refused ??= played(playable, rule);
    return { verdict, length: playable?.moves.length ?? null, refused };
  };

  /** What is wrong with a counterexample: the machine must allow it, and only its last move may break the rule. */
  function played(playable: Playable, rule: Rule): string | null {
    let state = startCall(compiled, playable.intake, PLAYED_AT);
    let watched = watchCall(live, playable.intake, PLAYED_AT);
    for (const [index, move] of playable.moves.entries()) {
      const advanced = advance(compiled, state, { ...move, at: PLAYED_AT.now });
      if (!advanced.ok) return `${JSON.stringify(move)}: ${advanced.error}`;
      const isLast = index === playable.moves.length - 1;
      if (brokenBy(live, watched, move).includes(rule) !== isLast) return `the live monitor at move ${index + 1}`;
      state = advanced.value;
      watched = watchMove(live, watched, move);
    }
    return null;
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
