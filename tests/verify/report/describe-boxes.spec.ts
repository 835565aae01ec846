import { describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { amountRegions } from '@/verify/model/facts/amount-regions';
import { BitSets } from '@/verify/sets/bit-sets';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { type FactBoxes, factBoxes, type FactLimit } from '@/verify/report/describe-boxes';
import { whenLines } from '@/verify/report/finding-text';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import type { TransitionSystem } from '@/verify/model/transition-system';
import { layoutOf, SetSpace } from '@/verify/sets/set-space';
import { verifyScript } from '@/verify/verify-script';
import type { Valuation } from '@/verify/sets/valuation-sets';
import { generator } from '../../support/oracle-trial';
import { smallScript } from '../../support/small-script';

const FEE = { fact: 'fee', atLeast: 15 } as const;

function parsed(source: unknown): Script {
  const result = parseScript(source);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
}

/** The small script with little to read, so that all valuations can be listed. */
function readingModel(): TransitionSystem {
  return buildTransitionSystem(parsed(smallScript()), [FEE, { fact: 'fee', below: 5 }, { fact: 'fee', known: true }]);
}

function everyValuation({ radices }: TransitionSystem): readonly Valuation[] {
  return radices.reduce<Valuation[]>(
    (all, radix) => all.flatMap((known) => Array.from({ length: radix }, (_, value) => [...known, value])),
    [[]],
  );
}

/** Whether a valuation lies in a box, told from the words of the box alone. */
function isInBox(model: TransitionSystem, box: readonly FactLimit[], valuation: Valuation): boolean {
  return box.every((limit) => {
    const index = model.facts.findIndex(({ id }) => id === limit.fact);
    const sample = model.facts[index]?.classes[valuation[index] ?? -1]?.sample ?? null;
    if (sample === null) return limit.isUnknown;
    if (typeof sample === 'number') {
      return limit.ranges.some(
        ({ from, to, isAboveFrom, isBelowTo }) =>
          (from === null || sample > from || (sample === from && !isAboveFrom)) &&
          (to === null || sample < to || (sample === to && !isBelowTo)),
      );
    }
    return limit.values.some(({ value }) => value === sample) !== limit.isExcept;
  });
}

function check<S>(model: TransitionSystem, space: SetSpace<S>, seed: number): void {
  const random = generator(seed);
  const { sets } = space;
  const facts = model.radices.map((radix, fact) =>
    sets.having(
      fact,
      Array.from({ length: radix }, () => random() < 0.6),
    ),
  );
  const pick = () => facts[Math.floor(random() * facts.length)] ?? sets.none;
  const set = sets.either(sets.both(pick(), pick()), sets.both(pick(), sets.both(pick(), pick())));
  const possible = sets.either(pick(), sets.either(pick(), set));
  const found: FactBoxes = factBoxes(space, set, possible, 4);
  let uncovered = 0;
  for (const valuation of everyValuation(model)) {
    const only = sets.only(valuation);
    if (!sets.meets(only, possible)) continue;
    const isBoxed = found.boxes.some((box) => isInBox(model, box, valuation));
    const isIn = sets.meets(only, set);
    if (isBoxed) expect(isIn, `seed ${seed}`).toBe(true);
    else if (isIn) uncovered += 1;
  }
  expect(found.rest, `seed ${seed}`).toBe(uncovered);
}

describe('facts summed up in boxes', () => {
  it('lie inside the set and cover it, or say how much is left, as a listing of every valuation tells', () => {
    const whole = readingModel();
    // A few facts are enough.
    const kept = whole.facts.flatMap(({ id }, index) =>
      ['fee', 'decision', 'callNo', 'isLate', 'campaign'].includes(id) ? [index] : [],
    );
    // The last dimension of the second model is a step to return to, which boxes cannot name.
    for (const more of [[], [3]]) {
      const radices = [...kept.map((index) => whole.radices[index] ?? 1), ...more];
      const facts = kept.flatMap((index) => whole.facts[index] ?? []);
      const model: TransitionSystem = { ...whole, facts, radices, locations: [] };
      for (let seed = 1; seed <= 20; seed += 1) {
        check(model, new SetSpace(model, new BitSets({ radices })), seed);
        check(model, new SetSpace(model, new DecisionDiagrams({ radices })), seed);
      }
    }
  });

  it('speak of an amount with the real bounds of the conditions', () => {
    const model = readingModel();
    const space = new SetSpace(model, new DecisionDiagrams(layoutOf(model)));
    const set = space.setOf(model.formulaOf(FEE));
    expect(whenLines(factBoxes(space, set, space.sets.all), 'ru')).toEqual(['Когда: Абонентская плата ≥ 15']);
    const middle = space.setOf(
      model.formulaOf({ not: { any: [FEE, { fact: 'fee', below: 5 }, { fact: 'fee', known: false }] } }),
    );
    expect(whenLines(factBoxes(space, middle, space.sets.all), 'en')).toEqual(['When: 5 ≤ Абонентская плата < 15']);
  });

  it('stand with a broken rule, told by the starting facts that matter', () => {
    const rule = {
      id: 'never-bonus',
      title: 'Без бонуса',
      severity: 'error',
      sources: ['R1'],
      pattern: { kind: 'absence', of: { all: [{ step: 'hello' }, { holds: { campaign: 'bonus' } }] } },
    };
    const report = verifyScript(parsed({ ...smallScript(), rules: [rule] }));
    const finding = report.findings.find(({ check: id }) => id === 'rule-broken');
    expect(whenLines(finding?.boxes ?? null, 'ru')).toEqual(['Когда: Кампания: Вторая попытка']);
  });
});

describe('the regions of an amount', () => {
  it('reach the checker: what lies between the least amount and the first constant is possible', () => {
    const cheap = { fact: 'fee', below: 0.5 } as const;
    const most = { fact: 'fee', above: 99_999.5 } as const;
    const model = buildTransitionSystem(parsed(smallScript()), [cheap, most]);
    expect(model.formulaOf(cheap).kind).toBe('has');
    expect(model.formulaOf(most).kind).toBe('has');
  });

  it('leave out no part of the domain, however near its ends the constants lie', () => {
    for (const [min, max, points] of [
      [0, 10, [0.5]],
      [0, 10, [0, 9.5]],
      [0, 10, [0, 10]],
      [3, 4, [1, 3.2, 9]],
      [undefined, undefined, [5]],
    ] as const) {
      const regions = amountRegions({ min, max }, points);
      for (let value = min ?? 0; value <= (max ?? 10); value += 0.1) {
        const at = regions.filter(
          ({ range: { from, to, isAboveFrom, isBelowTo } }) =>
            (from === null || value > from || (value === from && !isAboveFrom)) &&
            (to === null || value < to || (value === to && !isBelowTo)),
        );
        expect(at, `${String(min)}…${String(max)} at ${value}`).toHaveLength(1);
      }
    }
  });
});
