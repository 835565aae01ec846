import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer, forbiddenIn, type LadderChoice } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import { offerable } from '@/desk/offers/offerable';
import type { Plan } from '@/desk/offers/plan';

const catalogue = builtInOffers();

const dailyPlan = (kopecks: number, more: Partial<Plan> = {}): Plan => ({
  name: 'Близкие люди 5',
  fee: { per: 'day', kopecks },
  isLinear: false,
  packageSpendsOnNet: true,
  isFarEast: false,
  ...more,
});

function ladderWith(plan: Plan, ...offers: string[]): Ladder {
  const empty = emptyLadder(plan, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('plan refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    if (!next.ok) throw new Error(`${offer} refused`);
    return next.value.ladder;
  }, empty.value);
}

function refusal(ladder: Ladder, offer: string): string[] {
  const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
  return next.ok ? [] : next.error.reasons.map(({ code, rule }) => `${code} ${rule}`);
}

describe('offer ladder', () => {
  it('refuses the free fortnight to a plan without a daily fee (K1, R29)', () => {
    expect(refusal(ladderWith({ ...dailyPlan(0), fee: { per: 'month', kopecks: 60_000 } }), 'F14')).toEqual([
      'needs-daily-fee R29',
    ]);
    expect(refusal(ladderWith({ ...dailyPlan(0), fee: { per: 'none' } }), 'F14')).toEqual(['needs-daily-fee R29']);
    expect(refusal(ladderWith(dailyPlan(5000)), 'F14')).toEqual([]);
  });

  it.each([
    [499, ['fee-already-lower R30']],
    [500, ['fee-already-lower R30']],
    [501, []],
  ])('with a fee of %i kopecks a day answers 5 roubles a day by R30', (fee, reasons) => {
    for (const offer of ['R3a', 'R3b', 'R3c', 'R3d', 'R6a', 'R6b', 'R6c', 'R6d']) {
      expect(refusal(ladderWith(dailyPlan(fee)), offer)).toEqual(reasons);
    }
  });

  it('compares a monthly fee with five roubles for each day of the longest month', () => {
    const monthly = (kopecks: number) => ladderWith({ ...dailyPlan(0), fee: { per: 'month', kopecks } });
    expect(refusal(monthly(15_500), 'R6a')).toEqual(['fee-already-lower R30']);
    expect(refusal(monthly(15_501), 'R6a')).toEqual([]);
  });

  it('refuses 5 roubles a day on a linear plan (K2, R32)', () => {
    expect(refusal(ladderWith(dailyPlan(5000, { isLinear: true })), 'R3b')).toEqual(['not-needed-linear R32']);
  });

  it('caps the next discount at 35 % after a capped tile, in either order of clicks (K4, R31)', () => {
    const capped = ladderWith(dailyPlan(5000), 'R6d');
    expect(refusal(capped, 'D35')).toEqual([]);
    expect(refusal(capped, 'D40')).toEqual(['capped R31']);
    expect(refusal(capped, 'D50')).toEqual(['capped R31']);
    expect(refusal(ladderWith(dailyPlan(5000), 'D50'), 'R6d')).toEqual(['would-cap R31']);
    expect(refusal(ladderWith(dailyPlan(5000), 'R6d', 'D35', 'R6a'), 'D50')).toEqual([]);
  });

  it('gives unlimited calls inside the network only to a package that spends minutes on them (K5, R33)', () => {
    expect(refusal(ladderWith(dailyPlan(5000, { packageSpendsOnNet: false })), 'VBN')).toEqual([
      'needs-on-net-package R33',
    ]);
    expect(refusal(ladderWith(dailyPlan(5000)), 'VBN')).toEqual([]);
  });

  it('holds one tile in a phase and any packages beside it', () => {
    const ladder = ladderWith(dailyPlan(5000), 'G4', 'R3a', 'D10', 'R6a', 'D45', 'P5');
    expect(ladder.chosen).toEqual(['D45', 'R6a', 'G4', 'P5']);
  });

  it('releases what a new plan forbids and says why', () => {
    const next = chooseOffer(catalogue, ladderWith(dailyPlan(5000), 'F14', 'R6a', 'D50'), {
      kind: 'plan',
      plan: { ...dailyPlan(0), fee: { per: 'month', kopecks: 60_000 } },
    });
    expect(next.ok && next.value.ladder.chosen).toEqual(['D50', 'R6a']);
    expect(next.ok && next.value.released.map(({ offer, reasons }) => [offer, reasons[0]?.code])).toEqual([
      ['F14', 'needs-daily-fee'],
    ]);
  });

  it('refuses a negative, broken or absurd fee and a day that does not exist', () => {
    const ladder = ladderWith(dailyPlan(5000));
    const codes = (choice: LadderChoice) => {
      const next = chooseOffer(catalogue, ladder, choice);
      return next.ok ? [] : next.error.problems.map(({ code }) => code);
    };
    expect(codes({ kind: 'plan', plan: dailyPlan(-1) })).toEqual(['negative-amount']);
    expect(codes({ kind: 'plan', plan: dailyPlan(1.5) })).toEqual(['bad-amount']);
    expect(codes({ kind: 'plan', plan: dailyPlan(Number.NaN) })).toEqual(['bad-amount']);
    expect(codes({ kind: 'plan', plan: dailyPlan(1e12) })).toEqual(['amount-too-large']);
    expect(codes({ kind: 'start', day: '2021-02-31' })).toEqual(['bad-date']);
    expect(emptyLadder(dailyPlan(-1), 'epk', 'line2', '31.02.2021')).toMatchObject({
      ok: false,
      error: [{ code: 'negative-amount' }, { code: 'bad-date' }],
    });
  });

  it('warns where the catalogue is not confirmed for the campaign and enforces nothing there (R28)', () => {
    const cautions = (campaign: Ladder['campaign']) =>
      offerable(catalogue, { ...ladderWith(dailyPlan(5000)), campaign }).find(({ tile }) => tile.id === 'D10');
    expect(cautions('first_attempt')).toMatchObject({ reasons: [], cautions: [{ code: 'campaign-unconfirmed' }] });
    expect(cautions('inbound')?.cautions.map(({ code }) => code)).toContain('campaign-unconfirmed');
    expect(cautions('mk_task')?.cautions).toEqual([]);
    expect(cautions(null)).toMatchObject({ reasons: [], cautions: [{ code: 'campaign-unknown', rule: 'R28' }] });
  });

  it('leaves the 12-month discounts to line 1 and warns of the rest (R34)', () => {
    const states = offerable(catalogue, { ...ladderWith(dailyPlan(5000)), role: 'line1' });
    const warned = states.filter(({ cautions }) => cautions.some(({ code }) => code === 'beyond-line-1'));
    expect(warned.map(({ tile }) => tile.group)).not.toContain('discount12m');
    expect(warned).toHaveLength(26);
    expect(states.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('marks every tile whose words, code, days or price are not certain', () => {
    const states = offerable(catalogue, ladderWith(dailyPlan(5000)));
    const marked = states.filter(({ cautions }) => cautions.some(({ code }) => code === 'needs-review'));
    expect(marked.map(({ tile }) => tile.id)).toEqual(
      expect.arrayContaining(['D30', 'R3a', 'R6b', 'G1', 'GUN', 'V0B']),
    );
    expect(marked.map(({ tile }) => tile.id)).not.toContain('D50');
  });

  it('cannot be brought to a forbidden combination by any order of clicks', () => {
    const ids = catalogue.offers.map(({ id }) => id);
    const plan = fc.record({
      name: fc.constant('ТП'),
      fee: fc.oneof(
        fc.record({ per: fc.constant('day' as const), kopecks: fc.integer({ min: 0, max: 2_000 }) }),
        fc.record({ per: fc.constant('month' as const), kopecks: fc.integer({ min: 0, max: 60_000 }) }),
        fc.constant({ per: 'none' as const }),
      ),
      isLinear: fc.boolean(),
      packageSpendsOnNet: fc.boolean(),
      isFarEast: fc.boolean(),
    });
    const choice: fc.Arbitrary<LadderChoice> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('take' as const), offer: fc.constantFrom(...ids, 'X9') }) },
      fc.record({ kind: fc.constant('drop' as const), offer: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant('plan' as const), plan }),
      fc.record({
        kind: fc.constant('start' as const),
        day: fc.constantFrom('2021-04-23', '2020-01-01', '2024-02-29', '2023-02-29'),
      }),
      fc.record({
        kind: fc.constant('ban' as const),
        ban: fc.constantFrom('content', 'salesCalls'),
        on: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('role' as const), role: fc.constantFrom('line1' as const, 'line2' as const) }),
    );
    fc.assert(
      fc.property(plan, fc.array(choice, { maxLength: 40 }), (first, choices) => {
        let ladder = ladderWith(first);
        for (const next of choices) {
          const chosen = chooseOffer(catalogue, ladder, next);
          if (!chosen.ok) {
            expect(chosen.error.reasons.length + chosen.error.problems.length).toBeGreaterThan(0);
            continue;
          }
          ladder = chosen.value.ladder;
          expect(forbiddenIn(catalogue, ladder)).toEqual([]);
          expectLawful(ladder);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** K1–K5 written out once more, without the code under test. */
function expectLawful({ plan, chosen, start }: Ladder): void {
  const has = (pattern: RegExp) => chosen.filter((id) => pattern.test(id));
  expect(has(/^F14$/).length).toBeLessThanOrEqual(1);
  expect(has(/^R[36]/).length).toBeLessThanOrEqual(1);
  expect(has(/^D\d/).length).toBeLessThanOrEqual(1);
  if (chosen.length > 0) expect(start >= '2021-04-01').toBe(true);
  if (has(/^F14$/).length > 0) expect(plan.fee.per).toBe('day');
  if (has(/^R[36]/).length > 0) {
    expect(plan.isLinear).toBe(false);
    expect(plan.fee.per !== 'none' && plan.fee.kopecks > (plan.fee.per === 'day' ? 500 : 15_500)).toBe(true);
  }
  if (has(/^R[36]d$/).length > 0) expect(has(/^D(40|45|50)$/)).toEqual([]);
  if (has(/^VBN$/).length > 0) expect(plan.packageSpendsOnNet).toBe(true);
}
