// The whole proof of a script: shape, flow and conduct. In: a script that passed the door, a preset, suppressions. Out: a
// report. Pure; runs in a worker, in tests and on the command line alike.
import type { Script } from '@/scripts/language/script';
import type { Translation } from '@/scripts/language/translation';
import { BEHAVIOUR_CHECKS, SHAPE_CHECKS } from './checks/check-list';
import { closingCases } from './checks/conduct/closing-cases';
import type { Found } from './checks/check';
import { proveRules, type RuleResult } from './rules/prove-rules';
import { freeCalls } from './search/free-calls';
import { explore } from './search/explore';
import type { CheckId, Finding, Observation, Severity } from './finding';
import { buildTransitionSystem } from './model/build-transition-system';
import type { TransitionSystem } from './model/transition-system';
import { conditionsOfRules } from './model/rule-conditions';
import { PUBLISHING_PRESET } from './report/preset';
import { type SetSpace, withSetSpace } from './sets/set-space';
import { CapReached } from './sets/valuation-sets';

/** Silences one check at one place, for a reason. Counted in every report. */
export interface Suppression {
  readonly check: CheckId;
  /** JSON path as in the finding. */
  readonly place: string;
  readonly reason: string;
}

export interface VerifyOptions {
  readonly preset?: Readonly<Record<CheckId, Severity>>;
  readonly suppressions?: readonly Suppression[];
  readonly translation?: Translation;
  /** False: verdicts without example calls, several times as fast; for an author who is typing. */
  readonly withCalls?: boolean;
  /** Most nodes of decision diagrams; beyond it the proof is inconclusive. */
  readonly nodeCap?: number;
}

/** What was proved, and over how much. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleResult[];
  readonly suppressed: number;
  readonly bounds: {
    /** Facts that conditions read, with the number of values that they can tell apart. */
    readonly facts: readonly { readonly id: string; readonly classes: number }[];
    readonly steps: number;
    /** Reachable pairs of place and facts; null when a cap was reached. */
    readonly states: number | null;
    /** Titles of the assumptions on starting facts. */
    readonly assumptions: readonly string[];
  };
}

declare const verified: unique symbol;

/** A script without errors. Only `verifiedScript` gives this brand; only such a script may be published. */
export type VerifiedScript = Script & { readonly [verified]: true };

/** Proves a script. Never throws on a script that passed the door: a crash of a check becomes a finding. */
export function verifyScript(script: Script, options: VerifyOptions = {}): Report {
  const assumptions = script.assumptions.map((assumption) => assumption.title);
  let model: TransitionSystem;
  try {
    model = buildTransitionSystem(script, conditionsOfRules(script));
  } catch (error) {
    const { kept, suppressed } = applySeverity([crash('$', error)], options);
    const bounds = { facts: [], steps: 0, states: null, assumptions };
    return { findings: kept, rules: unproved(script), suppressed, bounds };
  }
  const conduct = behaviourOf(model, options);
  const observations = [
    ...SHAPE_CHECKS.flatMap((check) =>
      found(check.id, () => check.run({ script, model, translation: options.translation ?? null })),
    ),
    ...conduct.observations,
  ];
  const { kept, suppressed } = applySeverity(observations, options);
  return {
    findings: kept,
    rules: conduct.rules,
    suppressed,
    bounds: {
      facts: model.facts.map((fact) => ({ id: fact.id, classes: fact.classes.length })),
      steps: model.locations.filter((location) => location.step !== null).length,
      states: conduct.states,
      assumptions,
    },
  };
}

/** The script itself when the report has no error; null otherwise. */
export function verifiedScript(script: Script, report: Report): VerifiedScript | null {
  return isVerified(script, report) ? script : null;
}

function isVerified(_script: Script, report: Report): _script is VerifiedScript {
  return report.findings.every((finding) => finding.severity !== 'error');
}

interface Behaviour {
  readonly observations: readonly Observation[];
  readonly rules: readonly RuleResult[];
  readonly states: number | null;
}

function behaviourOf(model: TransitionSystem, { withCalls = true, nodeCap }: VerifyOptions): Behaviour {
  try {
    return withSetSpace(model, { over: (space) => behaviour(space, withCalls) }, nodeCap);
  } catch (error) {
    return { observations: [crash('$', error)], rules: unproved(model.script), states: null };
  }
}

function behaviour<S>(space: SetSpace<S>, withCalls: boolean): Behaviour {
  const { sets } = space;
  const exploration = explore(space);
  const states = exploration.reduce((sum, set, location) => {
    const { kind } = space.at(location);
    return kind === 'step' || kind === 'closed' ? sum + sets.size(set) : sum;
  }, 0);
  const calls = withCalls ? freeCalls(space) : null;
  const verdicts = proveRules(space, exploration);
  const context = { space, reached: exploration, calls, closing: closingCases(space, exploration), verdicts };
  return {
    observations: [
      ...BEHAVIOUR_CHECKS.flatMap((check) => found(check.id, () => check.run(context))),
      ...unfinished(space.model.script, verdicts),
    ],
    rules: verdicts,
    states,
  };
}

/** A rule whose proof reached a cap: it is not kept, and it is not broken. */
function unfinished({ rules }: Script, verdicts: readonly RuleResult[]): readonly Observation[] {
  return rules.flatMap((rule, index) =>
    verdicts[index]?.verdict === 'inconclusive'
      ? [{ check: 'inconclusive' as const, place: `$.rules[${index}]`, data: { reason: rule.title }, playable: null }]
      : [],
  );
}

/** Nothing is known of any rule: no false comfort. */
function unproved({ rules }: Script): readonly RuleResult[] {
  return rules.map((rule) => ({ rule: rule.id, verdict: 'inconclusive' }));
}

/** What a check says; when it crashes, that it did, and the others go on. */
function found(check: CheckId, run: () => readonly Found[]): readonly Observation[] {
  try {
    return run().map((one) => ({ playable: null, ...one, check }));
  } catch (error) {
    return [crash('$', error)];
  }
}

/** A reached cap is no fault of the script, but no proof either. */
function crash(place: string, error: unknown): Observation {
  const reason = error instanceof Error ? error.message : String(error);
  const check = error instanceof CapReached ? 'inconclusive' : 'check-crashed';
  return { check, place, data: { reason }, playable: null };
}

function applySeverity(observations: readonly Observation[], options: VerifyOptions) {
  const preset = options.preset ?? PUBLISHING_PRESET;
  const suppressions = options.suppressions ?? [];
  const isSuppressed = (observation: Observation) =>
    suppressions.some(({ check, place }) => check === observation.check && place === observation.place);
  const unused = suppressions.filter(
    ({ check, place }) =>
      !observations.some((observation) => observation.check === check && observation.place === place),
  );
  const kept = [
    ...observations.filter((observation) => !isSuppressed(observation)),
    ...unused.map(({ check, place, reason }): Observation => {
      return { check: 'suppression-unused', place, data: { check, reason }, playable: null };
    }),
  ].map((observation): Finding => ({ boxes: null, ...observation, severity: severityOf(observation, preset) }));
  return { kept, suppressed: observations.filter(isSuppressed).length };
}

/** A rule of the desk says itself how grave it is. */
function severityOf(observation: Observation, preset: Readonly<Record<CheckId, Severity>>): Severity {
  const isOfRule = observation.check === 'rule-broken' || observation.check === 'possibility-missing';
  const isMild = isOfRule && observation.data['severity'] === 'warning';
  return isMild ? 'warning' : preset[observation.check];
}
