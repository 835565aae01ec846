import { describe, expect, it } from 'vitest';
import type { Fact } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { limitConditions } from '@/scripts/language/visit/limit-conditions';
import { smallScript } from '../../../support/small-script';

type DateFact = Extract<Fact, { kind: 'text' }>;

function scriptWith(asked: readonly string[], dates: Readonly<Record<string, Partial<DateFact>>>): Script {
  const base = smallScript();
  const [stage, ...stages] = base.stages;
  const [step, ...steps] = stage?.steps ?? [];
  if (stage === undefined || step === undefined || step.kind === 'fork') throw new Error('no step');
  const facts = Object.entries(dates).map(
    ([id, more]): Fact => ({ kind: 'text', id, label: id, from: 'asked', format: 'date', ...more }),
  );
  return {
    ...base,
    facts: [...base.facts, ...facts],
    stages: [{ ...stage, steps: [{ ...step, ask: asked.map((fact) => ({ fact })) }, ...steps] }, ...stages],
  };
}

describe('what the limits of dates read', () => {
  it('is whether the bound of a date that must lie ahead is past', () => {
    const script = scriptWith(['call'], { due: {}, call: { future: true, notAfter: 'due' } });

    expect(limitConditions(script)).toEqual([{ fact: 'due', present: 'before' }]);
  });

  it('is nothing of a date that nobody enters, or whose side nobody reads', () => {
    expect(limitConditions(scriptWith([], { due: {}, call: { future: true, notAfter: 'due' } }))).toEqual([]);
    expect(limitConditions(scriptWith(['call'], { due: {}, call: { notAfter: 'due' } }))).toEqual([]);
  });

  it('tells a bound of today too where the side of the bounded date is read', () => {
    const script = scriptWith(['call'], { due: {}, call: { notAfter: 'due' } });

    expect(limitConditions(script, [{ not: { fact: 'call', present: 'after' } }])).toEqual([
      { fact: 'due', present: 'before' },
      { fact: 'due', present: 'today' },
    ]);
  });

  it('goes on to the bound of a bound', () => {
    const script = scriptWith(['call', 'due'], {
      last: {},
      due: { notAfter: 'last' },
      call: { future: true, notAfter: 'due' },
    });

    expect(limitConditions(script).map((one) => ('fact' in one ? one.fact : ''))).toEqual(['due', 'last', 'last']);
  });
});
