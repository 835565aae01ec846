import { describe, expect, it } from 'vitest';
import type { Condition, Present } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import { abstractFacts } from '@/verify/model/facts/abstract-facts';
import { dateChoices } from '@/verify/model/facts/date-choices';
import { FactChanges } from '@/verify/model/facts/fact-changes';
import { holdsFor } from '@/verify/search/concrete-walk';
import { smallScript } from '../../../support/small-script';

type DateFact = Extract<Fact, { kind: 'text' }>;

const SIDES = ['before', 'today', 'after'] as const;

/** Which sides of `bounded` may be entered while `bound` stands on a side; null: it is not known. */
function allowed(
  bounded: Partial<DateFact>,
  side: Present | null,
  bound: Partial<DateFact> = {},
): readonly (Present | null)[] {
  const date = (id: string, more: Partial<DateFact>): Fact => ({
    kind: 'text',
    id,
    label: id,
    from: 'asked',
    format: 'date',
    ...more,
  });
  const base = smallScript();
  const [stage, ...stages] = base.stages;
  const [step, ...steps] = stage?.steps ?? [];
  if (stage === undefined || step === undefined || step.kind === 'fork') throw new Error('no step');
  const ask = [{ fact: 'until' }, { fact: 'due' }];
  const script = {
    ...base,
    facts: [...base.facts, date('due', bound), date('until', { notAfter: 'due', ...bounded })],
    stages: [{ ...stage, steps: [{ ...step, ask }, ...steps] }, ...stages],
  };
  const read = ['due', 'until'].flatMap((fact) => SIDES.map((present): Condition => ({ fact, present })));
  const changes = new FactChanges(abstractFacts(script, read));
  const index = changes.indexOf('until') ?? -1;
  const due = changes.indexOf('due') ?? -1;
  const sideOf = (fact: number, number: number): Present | null => {
    const sample = changes.fact(fact).classes[number]?.sample;
    return SIDES.find((one) => typeof sample === 'string' && sample.startsWith(DAYS[one])) ?? null;
  };
  const standing = changes.fact(due).classes.findIndex((_members, number) => sideOf(due, number) === side);
  const valuation = changes.facts.map((_fact, at) => (at === due ? standing : 0));
  const open = dateChoices(changes, index).filter(({ guard }) => holdsFor(guard, valuation));
  return changes
    .fact(index)
    .classes.flatMap((_members, number) =>
      open.some(({ values }) => values[number] === true) ? [sideOf(index, number)] : [],
    );
}

const DAYS = { before: '0001-01-01', today: '2026-01-15', after: '9999-12-31' } as const;

describe('the sides of the present on which a date may be entered', () => {
  it('end where the date that bounds it stands; nothing may always be entered', () => {
    expect(allowed({}, 'before')).toEqual(['before', null]);
    expect(allowed({}, 'today')).toEqual(['before', 'today', null]);
    expect(allowed({}, 'after')).toEqual(['before', 'today', 'after', null]);
  });

  it('are all of them while the bound is not known', () => {
    expect(allowed({}, null)).toEqual(['before', 'today', 'after', null]);
  });

  it('begin with today where the date must lie ahead, so that a bound in the past leaves none', () => {
    expect(allowed({ future: true }, 'today')).toEqual(['today', null]);
    expect(allowed({ future: true }, 'before')).toEqual([null]);
  });

  it('include today for a bare day that is bounded by a moment of today that is over', () => {
    expect(allowed({}, 'before', { format: 'dateTime' })).toEqual(['before', 'today', null]);
    expect(allowed({ format: 'dateTime' }, 'before', { format: 'dateTime' })).toEqual(['before', null]);
  });

  it('leave out the dates that only the script writes', () => {
    const base = smallScript();
    const due: Fact = { kind: 'text', id: 'due', label: 'due', from: 'asked', format: 'date', future: true };
    const [stage, ...stages] = base.stages;
    const [step, ...steps] = stage?.steps ?? [];
    if (stage === undefined || step === undefined || step.kind === 'fork') throw new Error('no step');
    const answers = step.answers.map((answer) => ({ ...answer, set: { due: '2026-03-01' } }));
    const script = {
      ...base,
      facts: [...base.facts, due],
      stages: [{ ...stage, steps: [{ ...step, ask: [{ fact: 'due' }], answers }, ...steps] }, ...stages],
    };
    // Neither a date of the past nor one without a side is before today's: they are one class.
    const changes = new FactChanges(abstractFacts(script, [{ fact: 'due', present: 'today' }]));
    const index = changes.indexOf('due') ?? -1;
    const [choice] = dateChoices(changes, index);

    expect(changes.fact(index).sideless).toEqual(['2026-03-01']);
    expect(choice?.values).toEqual(
      changes
        .fact(index)
        .classes.map(({ values }) => values.some((one) => one !== '0001-01-01' && one !== '2026-03-01')),
    );
  });
});
