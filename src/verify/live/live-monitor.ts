// The rules of a script during a call: what an answer would break, what closing now would break, and how a stored call
// kept them. The same monitors as in the proof. In: a script and moves. Out: rules. Does not explore.
import type { Clock } from '@/machines/graph/clock';
import { clockAtStart, effectiveMoves, type Journal } from '@/machines/session/journal';
import type { Facts } from '@/scripts/language/fact';
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { foldAtom } from '@/scripts/language/visit/fold-atom';
import {
  beginCall,
  closeNow,
  followMove,
  holdsFor,
  type TraceEvent,
  type ModelState,
  type WalkedMove,
} from '../search/concrete-walk';
import type { Formula } from '../model/formula';
import { buildTransitionSystem } from '../model/build-transition-system';
import type { TransitionSystem } from '../model/transition-system';
import { happens } from '../model/happens';
import { compileMonitor, type Monitor } from '../rules/monitor';
import { conditionsOfRules } from '../model/rule-conditions';

/** The rules of one script, ready to watch calls. Made once for a script. */
export interface LiveRules {
  readonly model: TransitionSystem;
  readonly monitors: readonly Monitor[];
  readonly formulas: ReadonlyMap<object, Formula>;
}

/** A watched call: immutable, so that «назад» is watching the shorter journal, or keeping the earlier value. */
export interface Watched {
  readonly modelState: ModelState;
  /** State of each monitor; null where the rule does not concern this call. */
  readonly states: readonly (number | null)[];
}

/** How a stored call kept the rules that concern it. */
export interface Audit {
  /** Broken rules with the index of the journal entry that broke them; the end of the call when null. */
  readonly broken: readonly { readonly rule: Rule; readonly entry: number | null }[];
  readonly concerned: number;
  /** Share of the rules that concern the call and were kept, 0…1. */
  readonly score: number;
}

/** Throws only on a script that the door would refuse. */
export function compileLiveRules(script: Script): LiveRules {
  const conditions = conditionsOfRules(script);
  const model = buildTransitionSystem(script, conditions);
  return {
    model,
    monitors: script.rules.map(compileMonitor),
    formulas: new Map(conditions.map((condition) => [condition, model.formulaOf(condition)])),
  };
}

/** A call that has just begun, by the clock of its beginning. */
export function watchCall(rules: LiveRules, intake: Facts, clock: Clock): Watched {
  const { modelState, events } = beginCall(rules.model, intake, clock);
  const begun = events[0]?.valuation ?? modelState.valuation;
  const states = rules.monitors.map((monitor) => {
    const { when } = monitor.rule;
    const formula = when === undefined ? undefined : rules.formulas.get(when);
    return formula !== undefined && !holdsFor(formula, begun) ? null : monitor.start;
  });
  return { modelState, states: stepped(rules, states, events) };
}

/** The call after a move; the same call when the model does not know the move. */
export function watchMove(rules: LiveRules, watched: Watched, move: WalkedMove): Watched {
  const result = followMove(rules.model, watched.modelState, move);
  if (result === null) return watched;
  return { modelState: result.modelState, states: stepped(rules, watched.states, result.events) };
}

/** Rules that a move would break which are not broken yet. */
export function brokenBy(rules: LiveRules, watched: Watched, move: WalkedMove): readonly Rule[] {
  const after = watchMove(rules, watched, move);
  const isClosed = rules.model.locations[after.modelState.location]?.kind === 'closed';
  return rules.monitors.flatMap((monitor, index) => {
    const before = watched.states[index] ?? null;
    const state = after.states[index] ?? null;
    if (before === null || state === null || monitor.isBad(before)) return [];
    return monitor.isBad(state) || (isClosed && monitor.isBadAtEnd(state)) ? [monitor.rule] : [];
  });
}

/** Rules that would be broken if the call were closed now; `isLive` while the client is on the line. */
export function owedNow(rules: LiveRules, watched: Watched, isLive: boolean): readonly Rule[] {
  const { script } = rules.model;
  const end = closeNow(rules.model, watched.modelState, isLive ? script.closing.ifEndedNow : {});
  const states = end === null ? watched.states : stepped(rules, watched.states, end.events);
  return rules.monitors.flatMap((monitor, index) => {
    const before = watched.states[index] ?? null;
    const state = states[index] ?? null;
    if (before === null || state === null || monitor.isBad(before)) return [];
    return monitor.isBadAtEnd(state) ? [monitor.rule] : [];
  });
}

/** Judges a whole journal, open or closed. Moves that the script no longer knows are passed over. */
export function auditJournal(rules: LiveRules, journal: Journal): Audit {
  let watched = watchCall(rules, journal.intake, clockAtStart(journal));
  const broken = new Map<Rule, number | null>();
  const note = (entry: number | null, isBad: (monitor: Monitor, state: number) => boolean) => {
    rules.monitors.forEach((monitor, index) => {
      const state = watched.states[index] ?? null;
      if (state !== null && isBad(monitor, state) && !broken.has(monitor.rule)) broken.set(monitor.rule, entry);
    });
  };
  note(null, (monitor, state) => monitor.isBad(state));
  for (const { index, move } of effectiveMoves(journal)) {
    watched = watchMove(rules, watched, move);
    note(index, (monitor, state) => monitor.isBad(state));
  }
  if (rules.model.locations[watched.modelState.location]?.kind === 'closed') {
    note(null, (monitor, state) => monitor.isBadAtEnd(state));
  }
  const concerned = watched.states.filter((state) => state !== null).length;
  return {
    broken: [...broken].map(([rule, entry]) => ({ rule, entry })),
    concerned,
    score: concerned === 0 ? 1 : (concerned - broken.size) / concerned,
  };
}

function stepped(
  rules: LiveRules,
  states: readonly (number | null)[],
  events: readonly TraceEvent[],
): readonly (number | null)[] {
  return events.reduce(
    (now, at) =>
      now.map((state, index) => {
        const monitor = rules.monitors[index];
        if (state === null || monitor === undefined) return null;
        return monitor.step(
          state,
          monitor.atoms.map((atom) => atomHolds(rules, atom, at)),
        );
      }),
    states,
  );
}

function atomHolds(rules: LiveRules, atom: Atom, at: TraceEvent): boolean {
  return foldAtom<boolean>(atom, {
    all: (parts) => parts.every((part) => part),
    any: (parts) => parts.includes(true),
    not: (part) => !part,
    holds: (condition) => {
      const formula = rules.formulas.get(condition);
      return formula !== undefined && holdsFor(formula, at.valuation);
    },
    happens: (happening) => happens(happening, at.moment),
  });
}
