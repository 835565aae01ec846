import { describe, expect, it } from 'vitest';
import { advance, type CallState, phaseOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import type { Move } from '@/machines/graph/move';
import type { Journal } from '@/machines/session/journal';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { auditJournal, compileLiveRules } from '@/verify/live/live-monitor';
import { createRuleGuard } from '@/verify/live/rule-guard';
import { verifyScript } from '@/verify/verify-script';
import { generator } from '../../support/oracle-trial';
import { DEFECTS, spoiled } from '../../support/retention-defects';
import { AT_START, journalWith, moveOn, namedMoves, sampleValues, stepOf } from '../../support/walk';

const parsed = parseScript(retentionSource);

function retention(): Script {
  if (!parsed.ok) throw new Error('the door refuses the retention script');
  return parsed.value;
}

/** The retention script, with one defect that its rules forbid. */
function faulty(kind: string): Script {
  const defect = DEFECTS.find((candidate) => candidate.kind === kind);
  if (defect === undefined) throw new Error(`no defect ${kind}`);
  return spoiled(retention(), defect);
}

/** The call that the proof gives for a broken rule, as a journal without its last move, and that move. */
function counterexample(script: Script, rule: string) {
  const finding = verifyScript(script).findings.find(({ data }) => data['rule'] === rule);
  if (finding === undefined || finding.playable === null) throw new Error(`${rule} is not broken`);
  const moves = finding.playable.moves.map((move): Move => ({ ...move, at: 0 }));
  const last = moves.at(-1);
  if (last === undefined) throw new Error('an empty call');
  return {
    before: journalWith(finding.playable.intake, moves.slice(0, -1)),
    whole: journalWith(finding.playable.intake, moves),
    last,
  };
}

/** The shortest call to a step is what breaks "never this step". */
function shortestTo(script: Script, step: string) {
  const id = 'never-there';
  const rules: Script['rules'] = [
    { id, title: 'Никогда', severity: 'error', sources: ['R1'], pattern: { kind: 'absence', of: { step } } },
  ];
  return counterexample({ ...script, rules }, id);
}

function stateAfter(script: Script, journal: Journal): CallState {
  const compiled = compileScript(script);
  return journal.entries.reduce(
    (state, entry) => {
      if (!('step' in entry)) return state;
      const advanced = advance(compiled, state, entry);
      if (!advanced.ok) throw new Error(`refused: ${JSON.stringify(entry)}`);
      return advanced.value;
    },
    startCall(compiled, journal.intake, AT_START),
  );
}

describe('the rules in a live call', () => {
  it('shut the answer that would break one, with its title as the reason', () => {
    const script = faulty('skip identification');
    const { before, last } = counterexample(script, 'identify-before-consent');
    const view = describeStep(compileScript(script), stateAfter(script, before), {});
    const guarded = createRuleGuard(script).guardedStep(before, view);
    const shut = guarded.answers.filter((answer, index) => answer.isEnabled !== view.answers[index]?.isEnabled);
    const title = script.rules.find(({ id }) => id === 'identify-before-consent')?.title;
    expect(last.kind).toBe('answer');
    expect(shut.map(({ id, blocked }) => ({ id, blocked }))).toContainEqual({
      id: last.kind === 'answer' ? last.answer : '',
      blocked: title,
    });
  }, 30_000);

  it('name what closing now would break among the obligations', () => {
    const script: Script = {
      ...retention(),
      rules: [
        {
          id: 'read-back-follows-offer',
          title: 'После предложения условия проговорены',
          severity: 'error',
          sources: ['R54'],
          pattern: { kind: 'response', to: { tag: 'offer' }, expect: { tag: 'read-back' } },
        },
      ],
    };
    const { before, whole } = shortestTo(script, 'offer');
    const guard = createRuleGuard(script);
    const labels = (journal: Journal) => {
      const state = stateAfter(script, journal);
      const closing = closingNow(compileScript(script), state);
      return guard
        .guardedClosing(journal, closing, phaseOf(state))
        .obligations.map(({ label, state }) => `${state} ${label}`);
    };
    expect(labels(whole)).toContain('owed После предложения условия проговорены');
    expect(labels(before)).not.toContain('owed После предложения условия проговорены');
  }, 30_000);

  it('leave every answer of the retention script as it is, and repeat no obligation', () => {
    const script = retention();
    const compiled = compileScript(script);
    const guard = createRuleGuard(script);
    for (let seed = 1; seed <= 15; seed += 1) {
      randomWalk(script, seed, (state, journal) => {
        const view = describeStep(compiled, state, {});
        expect(guard.guardedStep(journal, view)).toBe(view);
        const closing = closingNow(compiled, state);
        expect(guard.guardedClosing(journal, closing, phaseOf(state))).toBe(closing);
        return false;
      });
    }
  }, 30_000);

  it('answer within a millisecond of computing for a key press', () => {
    const script = retention();
    const guard = createRuleGuard(script);
    const compiled = compileScript(script);
    const stops: { readonly journal: Journal; readonly state: CallState }[] = [];
    for (let seed = 1; seed <= 12; seed += 1) {
      randomWalk(script, seed, (state, journal) => {
        stops.push({ journal, state });
        return false;
      });
    }
    const views = stops.map(({ state }) => describeStep(compiled, state, {}));
    const spent = () => {
      const before = process.cpuUsage();
      stops.forEach(({ journal }, index) => {
        const view = views[index];
        if (view !== undefined) guard.guardedStep(journal, view);
      });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000 / stops.length;
    };
    // The first round warms the compiler up, as the first minutes of a shift do.
    expect(Math.min(spent(), spent(), spent())).toBeLessThan(1);
  }, 30_000);
});

describe('an audit of a stored call', () => {
  it('names the rule and the entry that broke it, and scores the rest', () => {
    const script = faulty('skip identification');
    const { whole } = counterexample(script, 'identify-before-consent');
    const audit = auditJournal(compileLiveRules(script), whole);
    expect(audit.broken.map(({ rule, entry }) => ({ id: rule.id, entry }))).toContainEqual({
      id: 'identify-before-consent',
      entry: whole.entries.length - 1,
    });
    expect(audit.score).toBeLessThan(1);
    expect(audit.score).toBeGreaterThan(0.9);
  }, 30_000);

  it('finds nothing in calls of the retention script, and forgets what was taken back', () => {
    const script = retention();
    const rules = compileLiveRules(script);
    for (let seed = 30; seed <= 40; seed += 1) {
      const { journal } = randomWalk(script, seed, () => false);
      expect(auditJournal(rules, journal)).toMatchObject({ broken: [], score: 1 });
    }
    const bad = faulty('skip identification');
    const { whole } = counterexample(bad, 'identify-before-consent');
    const undone = {
      ...whole,
      entries: [...whole.entries, { kind: 'undo' as const, keep: whole.entries.length - 1, at: 0 }],
    };
    expect(auditJournal(compileLiveRules(bad), undone).broken).toEqual([]);
  }, 30_000);
});

/** Walks at random until `stop` or the end of the call. */
function randomWalk(script: Script, seed: number, stop: (state: CallState, journal: Journal) => boolean) {
  const random = generator(seed);
  const compiled = compileScript(script);
  const facts = new Map(script.facts.map((fact) => [fact.id, fact]));
  const intake: Facts = { campaignKind: 'second_attempt', callNo: 1 + Math.floor(random() * 6) };
  let journal = journalWith(intake, []);
  let state = startCall(compiled, intake, AT_START);
  for (let length = 0; length < 40 && state.place.kind === 'step'; length += 1) {
    if (stop(state, journal)) break;
    const here = stepOf(state);
    const moves = namedMoves(state, (fact) => sampleValues(facts.get(fact)))
      .map((move) => moveOn(here, move))
      .filter((move) => move.kind === 'answer' || move.kind === 'enter' || random() < 0.03);
    const open = moves.flatMap((move) => {
      const advanced = advance(compiled, state, move);
      return advanced.ok ? [{ move, next: advanced.value }] : [];
    });
    const chosen = open[Math.floor(random() * open.length)];
    if (chosen === undefined) break;
    state = chosen.next;
    journal = { ...journal, entries: [...journal.entries, chosen.move] };
  }
  return { state, journal };
}
