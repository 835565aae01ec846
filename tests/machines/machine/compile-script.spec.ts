import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { factsOf } from '@/machines/machine/call-state';
import type { Condition } from '@/scripts/language/condition';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { smallScript } from '../../support/small-script';
import { walk } from '../../support/walk';

interface Names {
  readonly guards: Set<string>;
  readonly actions: Set<string>;
  readonly targets: Set<string>;
}

/** What the machine's configuration names: guards and actions by type, and states by id. */
function named(value: unknown, found: Names = { guards: new Set(), actions: new Set(), targets: new Set() }): Names {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) namedByMember(key, part, found);
  return found;
}

function namedByMember(key: string, part: unknown, found: Names): void {
  if (key === 'guard') found.guards.add(typeOf(part));
  else if (key === 'actions' || key === 'exit') found.actions.add(typeOf(part));
  else if (key === 'target' && typeof part === 'string') found.targets.add(part);
  else named(part, found);
}

function typeOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : 'nameless';
}

function holds(condition: Condition, facts: Facts, change: (script: Script) => void = () => undefined): boolean {
  const script = smallScript();
  change(script);
  return compileScript(script).plan.test(condition)(facts);
}

describe('a compiled machine', () => {
  const { machine, plan } = compileScript(smallScript());
  const names = named(machine.config);

  it('names only guards and actions that exist', () => {
    expect([...names.guards].filter((guard) => !(guard in machine.implementations.guards))).toEqual([]);
    expect([...names.actions].filter((action) => !(action in machine.implementations.actions))).toEqual([]);
    expect(names.guards.size + names.actions.size).toBe(6);
  });

  it('holds every step as a state with an id of its own, phases and stages around it', () => {
    for (const [id, { home }] of plan.steps) {
      const { path } = machine.getStateNodeById(`step:${id}`);
      const around =
        home.kind === 'stage'
          ? ['flow', home.stage.phase, home.stage.id]
          : ['aside', `${home.kind}-${home.kind === 'event' ? home.event.id : home.objection.id}`];
      expect(path).toEqual([...around, id]);
    }
  });

  it('closes by the table in its own order', () => {
    const targets = machine.getStateNodeById('closing').always?.map(({ target }) => target?.[0]?.key);
    expect(targets).toEqual(['closed-kept', 'closed-refused', 'closed-thinking', 'closed-open']);
  });

  it('is the same data for the same script, and leaves the script as it was', () => {
    const script = smallScript();
    const before = JSON.stringify(script);
    expect(JSON.stringify(compileScript(script).machine.config)).toBe(JSON.stringify(machine.config));
    expect(JSON.stringify(script)).toBe(before);
  });
});

describe('compiling', () => {
  const broken: readonly (readonly [string, (script: Script) => void])[] = [
    ['a target that names no step', (script) => Object.assign(answerOf(script), { to: 'nowhere' })],
    ['a way back outside of a branch', (script) => Object.assign(answerOf(script), { to: '@return' })],
    ['an unknown condition', (script) => Object.assign(answerOf(script), { when: { condition: 'nobody' } })],
    [
      'an unknown setting',
      (script) => Object.assign(answerOf(script), { when: { fact: 'offers', above: { setting: 'nobody' } } }),
    ],
    [
      'conditions in a circle',
      (script) =>
        script.conditions.push({ id: 'self', label: 'Круг', when: { condition: 'self' } }) &&
        Object.assign(answerOf(script), { when: { condition: 'self' } }),
    ],
    ['an unknown obligation', (script) => script.closing.rows[0]?.obligations.push('nobody')],
    ['two steps of one name', (script) => script.stages[0]?.steps.push(...(script.stages[1]?.steps.slice(0, 1) ?? []))],
  ];

  it.each(broken)('throws on %s instead of making a machine that fails in a call', (_, spoil) => {
    const script = smallScript();
    spoil(script);
    expect(() => compileScript(script)).toThrow();
  });
});

describe('a condition', () => {
  it('is false for a comparison with an unknown fact, so its negation is true', () => {
    for (const condition of [{ fact: 'fee', above: -1 }, { fact: 'campaign', is: 'first' }, { campaign: 'bonus' }]) {
      expect(holds(condition, { fee: null, campaign: null })).toBe(false);
      expect(holds({ not: condition }, { fee: null, campaign: null })).toBe(true);
    }
  });

  it('tells 4.99, 5 and 5.01 apart', () => {
    const at = (bound: object): readonly boolean[] =>
      [4.99, 5, 5.01].map((fee) => holds({ fact: 'fee', ...bound }, { fee }));
    expect(at({ atMost: 5 })).toEqual([true, true, false]);
    expect(at({ below: 5 })).toEqual([true, false, false]);
    expect(at({ atLeast: 5 })).toEqual([false, true, true]);
    expect(at({ above: 5 })).toEqual([false, false, true]);
    expect(at({ atLeast: 5, below: 5.01 })).toEqual([false, true, false]);
  });

  it('reads settings, named conditions and the campaign table', () => {
    expect(holds({ fact: 'offers', atLeast: { setting: 'maxOffers' } }, { offers: 2 })).toBe(true);
    expect(holds({ condition: 'mayOffer' }, { offers: 1, isLate: false })).toBe(true);
    expect(holds({ condition: 'mayOffer' }, { offers: 2, isLate: false })).toBe(false);
    expect(holds({ campaign: 'bonus' }, { campaign: 'second' })).toBe(true);
    expect(holds({ campaign: 'bonus' }, { campaign: 'first' })).toBe(false);
  });

  it('is decided at once even where names build on each other a billion times over', () => {
    const grow = (script: Script): void => {
      script.conditions.push({ id: 'n0', label: 'Имя', when: { fact: 'isLate', is: true } });
      for (let place = 1; place <= 40; place += 1) {
        const name = { condition: `n${place - 1}` };
        script.conditions.push({
          id: `n${place}`,
          label: 'Имя',
          when: { all: [{ any: [name, name] }, { any: [name, name] }] },
        });
      }
    };
    expect(holds({ condition: 'n40' }, { isLate: true }, grow)).toBe(true);
    expect(holds({ condition: 'n40' }, { isLate: false }, grow)).toBe(false);
  });

  it('is decided also where names build on each other deeper than the stack', () => {
    const grow = (script: Script): void => {
      script.conditions.length = 2;
      script.conditions.push({ id: 'n0', label: 'Имя', when: { fact: 'isLate', is: true } });
      for (let place = 1; place < 250; place += 1) {
        let when: Condition = { condition: `n${place - 1}` };
        for (let depth = 0; depth < 27; depth += 1) when = { all: [when, { fact: 'isLate', is: true }] };
        script.conditions.unshift({ id: `n${place}`, label: 'Имя', when });
      }
      expect(parseScript(script).ok).toBe(true);
    };
    expect(holds({ condition: 'n249' }, { isLate: true }, grow)).toBe(true);
    expect(holds({ condition: 'n249' }, { isLate: false }, grow)).toBe(false);
  });
});

describe('a count', () => {
  it.each([
    [5, 3],
    [-5, 0],
  ])('saturates: adding %d leaves %d', (add, expected) => {
    const script = smallScript();
    const answer = answerOf(script);
    Object.assign(answer, { when: undefined, withoutAsks: true, set: { offers: { add } }, to: '@stay' });
    const compiled = compileScript(script);
    expect(factsOf(walk(compiled, {}, [{ answer: answer.id }, { answer: answer.id }]))['offers']).toBe(expected);
  });
});

function answerOf(script: Script) {
  const prepare = script.stages[0]?.steps[0];
  if (prepare?.kind !== 'work' || !prepare.answers[0]) throw new Error('no first answer');
  return prepare.answers[0];
}
