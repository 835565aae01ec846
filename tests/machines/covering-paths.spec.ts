import { describe, expect, it } from 'vitest';
import { advance, type CallState, factsOf, startCall } from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { deriveClosing } from '@/machines/view/derive-closing';
import type { Facts } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { coveringPaths, type Walk } from '../support/covering-paths';
import { smallScript } from '../support/small-script';
import { AT_START, moveOn, namedMoves, refusal, sampleValues, stepOf } from '../support/walk';

describe('covering paths of the small script', () => {
  const compiled = compileScript(smallScript());
  const covering = coveringPaths(compiled, { intakes: starts(compiled, 'campaign', [1, 5]) });

  it('reach every step, answer, route, objection and row', () => {
    expect(covering.missed).toEqual([]);
    expect(covering.isCapped).toBe(false);
  });

  it('name as missed what no call reaches', () => {
    const script = smallScript();
    const wrap = script.stages.at(-1)?.steps.at(-1);
    if (wrap?.kind !== 'work') throw new Error('the last step is not the wrap-up');
    wrap.answers.push({ id: 'never', label: 'Никогда', to: '@close', when: { fact: 'offers', above: 3 } });
    const { missed } = coveringPaths(compileScript(script), { intakes: starts(compiled, 'campaign', [1, 5]) });
    expect(missed).toEqual(['answer:wrap/never']);
  });

  theyAreCalls(compiled, covering.walks);
});

describe('covering paths of the retention script', () => {
  const compiled = compileScript(retention());
  const covering = coveringPaths(compiled, { intakes: starts(compiled, 'campaignKind', [1, 4, 5]), maxStates: 40_000 });

  it('reach every step, every answer and every objection', () => {
    expect(covering.missed.filter((goal) => /^(step|answer|objection|unlisted):/.test(goal))).toEqual([]);
  });

  it('reach every row of the closing table but the one that stands for no call at all', () => {
    const last = `row:${compiled.script.closing.rows.at(-1)?.id}`;
    expect(covering.missed.filter((goal) => goal.startsWith('row:') && goal !== last)).toEqual([]);
  });

  theyAreCalls(compiled, covering.walks);
});

/** What holds of every walk on the real machine, and in every state on its way. */
function theyAreCalls(compiled: CompiledScript, walks: readonly Walk[]): void {
  const calls = walks.map((path) => ({ path, states: statesOf(compiled, path) }));

  it('are calls of the machine that end where they say', () => {
    for (const { path, states } of calls) expect(stepOf(last(states))).toBe(path.end);
  });

  it('close with the row of their facts and nothing owed', () => {
    for (const { states } of calls) {
      const { place } = last(states);
      if (place.kind === 'step') continue;
      const closing = deriveClosing(compiled, factsOf(last(states)));
      expect(closing.row).toBe(place.row.row.id);
      expect(closing.obligations.filter(({ state }) => state === 'owed')).toEqual([]);
    }
  });

  it('find every event of their phase heard on every step', () => {
    const heard = heardEvents(compiled, onSteps(calls.flatMap(({ states }) => states)));
    for (const { phase, steps } of compiled.script.stages) {
      const always = compiled.script.events.filter(({ during, when }) => during.includes(phase) && when === undefined);
      for (const { id } of steps) {
        const events = heard.get(id);
        if (events !== undefined) expect([...events]).toEqual(expect.arrayContaining(always.map((event) => event.id)));
      }
    }
  });

  it('come back from each objection to exactly the talking step that was left', () => {
    const seen = new Set<string>();
    let returns = 0;
    for (const state of onSteps(calls.flatMap(({ states }) => states))) {
      const { step } = state.place;
      if (step.home.kind !== 'stage' || step.step.kind !== 'talk' || step.home.stage.phase !== 'live') continue;
      if (seen.has(step.step.id)) continue;
      seen.add(step.step.id);
      for (const { objection } of compiled.plan.objections.values()) {
        if (refusal(compiled, state, { objection: objection.id }) !== null) continue;
        const back = waysBack(compiled, state, objection.id);
        expect([...back]).toEqual(back.size === 0 ? [] : [step.step.id]);
        returns += back.size;
      }
    }
    expect(seen.size).toBeGreaterThan(0);
    expect(returns).toBeGreaterThan(seen.size / 2);
  });
}

/** The events that some state of a step listens to, by step; a step of which there is no state has none. */
function heardEvents(compiled: CompiledScript, states: readonly OnStep[]): ReadonlyMap<string, ReadonlySet<string>> {
  const heard = new Map<string, Set<string>>();
  for (const state of states) {
    const id = stepOf(state);
    const events = heard.get(id) ?? new Set();
    heard.set(id, events);
    for (const { event } of compiled.plan.events.values()) {
      if (events.has(event.id)) continue;
      if (refusal(compiled, state, { event: event.id }) !== 'not-here') events.add(event.id);
    }
  }
  return heard;
}

/** Opens an objection, walks its whole branch, and tells where its ways back lead. */
function waysBack(compiled: CompiledScript, from: CallState, objection: string): ReadonlySet<string> {
  const opened = advance(compiled, from, moveOn(stepOf(from), { objection }));
  if (!opened.ok) throw new Error(`The objection was refused: ${opened.error}`);
  const back = new Set<string>();
  const queue = [opened.value];
  const seen = new Set<string>();
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const key = `${stepOf(state)} ${JSON.stringify(factsOf(state))}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { next, isBack } of movesInBranch(compiled, state)) {
      if (isBack) back.add(stepOf(next));
      queue.push(next);
    }
  }
  return back;
}

interface BranchMove {
  readonly next: CallState;
  readonly isBack: boolean;
}

/** What can be answered and entered on a step of an objection; nothing outside of one. */
function movesInBranch(compiled: CompiledScript, state: CallState): readonly BranchMove[] {
  if (state.place.kind === 'closed' || state.place.step.home.kind !== 'objection') return [];
  const { answers } = state.place.step;
  return namedMoves(state, (fact) => sampleValues(compiled.plan.facts.get(fact)).slice(0, 1)).flatMap((move) => {
    if (!('answer' in move || 'enter' in move)) return [];
    const advanced = advance(compiled, state, moveOn(stepOf(state), move));
    if (!advanced.ok) return [];
    const isBack = 'answer' in move && answers.get(move.answer)?.answer.to === '@return';
    return [{ next: advanced.value, isBack }];
  });
}

type OnStep = CallState & { readonly place: Extract<CallState['place'], { kind: 'step' }> };

function onSteps(states: readonly CallState[]): readonly OnStep[] {
  return states.filter((state): state is OnStep => state.place.kind === 'step');
}

function statesOf(compiled: CompiledScript, { intake, moves }: Walk): readonly [CallState, ...CallState[]] {
  const states: [CallState, ...CallState[]] = [startCall(compiled, intake, AT_START)];
  for (const move of moves) {
    const advanced = advance(compiled, last(states), move);
    if (!advanced.ok) throw new Error(`${JSON.stringify(move)} was refused: ${advanced.error}`);
    states.push(advanced.value);
  }
  return states;
}

function last(states: readonly [CallState, ...CallState[]]): CallState {
  return states[states.length - 1] ?? states[0];
}

/** Each campaign with each call number. */
function starts({ script }: CompiledScript, campaign: string, callNumbers: readonly number[]): readonly Facts[] {
  return sampleValues(script.facts.find(({ id }) => id === campaign)).flatMap((value) =>
    callNumbers.map((callNo) => ({ [campaign]: value, callNo })),
  );
}

function retention() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
