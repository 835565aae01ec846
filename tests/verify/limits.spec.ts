import { describe, expect, it } from 'vitest';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { withSetSpace } from '@/verify/sets/set-space';
import { verifiedScript, verifyScript } from '@/verify/verify-script';
import { smallScript } from '../support/small-script';

function parsed(source: unknown): Script {
  const result = parseScript(source);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
}

/** The small script with other steps, facts and rules. */
function scriptOf(steps: readonly Step[], facts: Script['facts'], parts: Partial<Script> = {}): Script {
  const small = smallScript();
  return parsed({
    ...small,
    facts: [...small.facts, ...facts],
    stages: [{ id: 'all', title: 'Всё', phase: 'after', steps }],
    objections: [],
    events: [],
    rules: [],
    ...parts,
  });
}

function workStep(id: string, to: string, set: Record<string, boolean> = {}, when?: Condition): Step {
  const answer = { id: 'next', label: 'Дальше', set, to, ...(when === undefined ? {} : { when }) };
  return { kind: 'work', id, title: `Шаг ${id}`, answers: [answer] };
}

const flags = (count: number): Script['facts'] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'flag',
    id: `flag${index}`,
    label: `Флаг ${index}`,
    from: 'derived',
  }));

describe('a proof that meets its limits', () => {
  it('says that nothing is decided when a cap is reached, and lets nothing pass', () => {
    const script = parsed(retentionSource);
    const report = verifyScript(script, { nodeCap: 5_000 });
    expect(report.findings.map(({ check }) => check)).toContain('inconclusive');
    expect(new Set(report.rules.map(({ verdict }) => verdict))).toEqual(new Set(['inconclusive']));
    expect(report.bounds.states).toBeNull();
    expect(verifiedScript(script, report)).toBeNull();
  });

  it('decides ten thousand steps in a row', () => {
    const count = 10_000;
    const steps = Array.from({ length: count }, (_, index) =>
      workStep(`s${index}`, index === count - 1 ? '@close' : `s${index + 1}`, {
        [`flag${index % 6}`]: index % 2 === 0,
      }),
    );
    const rules: Script['rules'] = [
      {
        id: 'never-last',
        title: 'Не до конца',
        severity: 'error',
        sources: ['R1'],
        pattern: { kind: 'precedence', of: { step: `s${count - 1}` }, after: [{ step: 's5' }], order: 'all' },
      },
    ];
    const report = verifyScript(scriptOf(steps, flags(6), { rules }), { withCalls: false });
    expect(report.rules).toEqual([{ rule: 'never-last', verdict: 'holds' }]);
    expect(report.findings.filter(({ check }) => check === 'step-unreachable')).toEqual([]);
  }, 60_000);

  it('decides forty facts that all are open at once', () => {
    const count = 40;
    const all: Condition = { all: flags(count).map(({ id }) => ({ fact: id, is: true })) };
    const tasks = flags(count).map(({ id }, index) => ({
      id: `t${index}`,
      system: 'crm',
      text: 'Сделать.',
      confirms: id,
    }));
    const asked: Step = {
      kind: 'work',
      id: 'only',
      title: 'Шаг',
      tasks,
      answers: [{ id: 'next', label: 'Дальше', when: all, to: '@close' }],
    };
    const small = smallScript();
    const report = verifyScript(
      scriptOf([asked], flags(count), {
        systems: [{ id: 'crm', name: 'CRM' }, ...small.systems.filter(({ id }) => id !== 'crm')],
      }),
    );
    expect(report.findings.filter(({ check }) => check === 'check-crashed' || check === 'inconclusive')).toEqual([]);
    expect(report.bounds.states ?? 0).toBeGreaterThanOrEqual(2 ** 40);
  }, 60_000);

  it('decides conditions that build on each other two hundred times, each naming the one before twice', () => {
    const conditions: Script['conditions'] = Array.from({ length: 200 }, (_, index) => ({
      id: `c${index}`,
      label: `Условие ${index}`,
      when:
        index === 0
          ? { fact: 'flag0', is: true }
          : {
              any: [
                { all: [{ condition: `c${index - 1}` }, { fact: 'flag1', is: false }] },
                { condition: `c${index - 1}` },
              ],
            },
    }));
    const steps = [
      workStep('first', 'second', { flag0: true }),
      workStep('second', '@close', {}, { condition: 'c199' }),
    ];
    const small = smallScript();
    const report = verifyScript(scriptOf(steps, flags(2), { conditions: [...small.conditions, ...conditions] }));
    expect(report.findings.filter(({ check }) => check === 'check-crashed' || check === 'dead-end')).toEqual([]);
  }, 60_000);

  it('decides a bit for each of seventeen facts over three thousand steps, without a bit set for every step', () => {
    const count = 3_000;
    const names = flags(15);
    const steps = Array.from({ length: count }, (_, index): Step => {
      const to = index === count - 1 ? '@close' : `s${index + 1}`;
      const name = (number: number) => `flag${number % names.length}`;
      const answers = [
        { id: 'on', label: 'Да', set: { [name(index)]: true }, to },
        { id: 'off', label: 'Нет', when: { fact: name(index * 7), is: false }, set: { [name(index + 5)]: false }, to },
        { id: 'next', label: 'Дальше', to },
      ];
      return { kind: 'work', id: `s${index}`, title: `Шаг ${index}`, answers };
    });
    const script = scriptOf(steps, names);
    const model = buildTransitionSystem(script);
    const isDiagram = withSetSpace(model, {
      over: (space) => {
        const sets: unknown = space.sets;
        return sets instanceof DecisionDiagrams;
      },
    });
    expect(model.radices.reduce((bits, radix) => bits * radix, 1)).toBeLessThanOrEqual(2 ** 17);
    expect(isDiagram).toBe(true);
    const { findings, bounds } = verifyScript(script);
    expect(bounds.states ?? 0).toBeGreaterThan(100_000_000);
    expect(findings.filter(({ check }) => check === 'inconclusive' || check === 'check-crashed')).toEqual([]);
  }, 60_000);

  it('decides two thousand forks in a row', () => {
    const count = 2_000;
    const forks = Array.from(
      { length: count },
      (_, index): Step => ({
        kind: 'fork',
        id: `f${index}`,
        routes: [
          { when: { fact: `flag${index % 6}`, is: true }, to: index === count - 1 ? 'last' : `f${index + 1}` },
          { to: 'last' },
        ],
      }),
    );
    const first = workStep('first', 'f0', { flag0: true });
    const report = verifyScript(scriptOf([first, ...forks, workStep('last', '@close')], flags(6)), {
      withCalls: false,
    });
    const checks = report.findings.map(({ check }) => check);
    expect(checks).not.toContain('check-crashed');
    expect(checks).not.toContain('inconclusive');
    expect(checks).toContain('route-never-taken');
  }, 60_000);
});
