// Calls of a script that together go everywhere, each played to its close. In: a script. Out: calls to look for examples in.
import { compileScript } from '@/machines/machine/compile-script';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import type { TransitionSystem } from '@/verify/model/transition-system';
import { beginCall, followMove } from '@/verify/search/concrete-walk';
import type { Playable } from '@/verify/search/shortest-call';
import { ClosingMoves } from './closing-moves';
import { coveringPaths } from './covering-paths';
import { startOf } from './model-moves';

export interface KnownCall {
  readonly call: Playable;
  /** Steps on which the call stands on its way. */
  readonly steps: ReadonlySet<string>;
  /** Calls with the same kind start and close alike. */
  readonly kind: string;
}

/** The calls as they were found, each also begun in every other way that the script allows; the shortest first. */
export function knownCalls(script: Script): readonly KnownCall[] {
  const intakes = intakesOf(script);
  const { walks } = coveringPaths(compileScript(script), { intakes, maxStates: MOST_STATES });
  const model = buildTransitionSystem(script);
  const closing = new ClosingMoves(model);
  return walks
    .flatMap(({ moves }) =>
      intakes.flatMap((intake) => closing.closed({ intake, moves: moves.map(({ at: _at, ...move }) => move) }) ?? []),
    )
    .map((call) => known(model, call))
    .toSorted((one, other) => one.call.moves.length - other.call.moves.length);
}

/** The shortest few calls of each kind that stand on one of the steps; on any step where null. */
export function callsThrough(calls: readonly KnownCall[], steps: ReadonlySet<string> | null): readonly Playable[] {
  const count = new Map<string, number>();
  return calls.flatMap((known) => {
    if (steps !== null && ![...steps].some((step) => known.steps.has(step))) return [];
    const before = count.get(known.kind) ?? 0;
    count.set(known.kind, before + 1);
    return before < MOST_OF_A_KIND ? [known.call] : [];
  });
}

const MOST_STATES = 40_000;
const MOST_OF_A_KIND = 1;

function known(model: TransitionSystem, call: Playable): KnownCall {
  let { modelState } = beginCall(model, call.intake, PLAYED_AT);
  for (const move of call.moves) modelState = followMove(model, modelState, move)?.modelState ?? modelState;
  const { campaignKind, callNo } = call.intake;
  const kind = JSON.stringify([campaignKind, callNo, model.locations[modelState.location]?.id]);
  return { call, steps: new Set(call.moves.map(({ step }) => step)), kind };
}

/** Each campaign at the first call, and one of them at the last call that is allowed. */
function intakesOf(script: Script): readonly Facts[] {
  const campaigns = script.facts.find(({ id }) => id === 'campaignKind');
  const kinds = campaigns?.kind === 'choice' ? campaigns.values.map(({ id }) => id) : [];
  const starts = kinds.map((campaignKind, index) => ({ campaignKind, callNo: 1, isFirst: index === 0 }));
  const last = starts.filter(({ isFirst }) => isFirst).map((start) => ({ ...start, callNo: 5 }));
  return [...starts, ...last].map(({ campaignKind, callNo }) =>
    startOf(script, { campaignKind, callNo, timeZone: 'utc3' }),
  );
}
