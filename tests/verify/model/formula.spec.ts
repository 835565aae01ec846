import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS, allOf, anyOf, factsOf, type Formula, mapped, negated, NEVER } from '@/verify/model/formula';
import { holdsFor } from '@/verify/search/concrete-walk';

const RADIX = 3;
const FACTS = 2;

/** Formulas as they are written, without the algebra that makes them simpler. */
const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.constant(ALWAYS),
    fc.constant(NEVER),
    fc.record({
      kind: fc.constant('has' as const),
      fact: fc.nat({ max: FACTS - 1 }),
      values: fc.array(fc.boolean(), { minLength: RADIX, maxLength: RADIX }),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('formula'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('formula') }),
  ),
})).formula;

const valuations = Array.from({ length: RADIX ** FACTS }, (_, at) => [at % RADIX, Math.floor(at / RADIX)]);

describe('the algebra of formulas', () => {
  it('means all, some and not', () => {
    fc.assert(
      fc.property(fc.array(formulas, { maxLength: 4 }), (parts) => {
        for (const valuation of valuations) {
          const each = parts.map((part) => holdsFor(part, valuation));
          expect(holdsFor(allOf(parts), valuation)).toBe(!each.includes(false));
          expect(holdsFor(anyOf(parts), valuation)).toBe(each.includes(true));
          parts.forEach((part, at) => {
            expect(holdsFor(negated(part), valuation)).toBe(each[at] === false);
          });
        }
      }),
    );
  });

  it('says before a change what holds after it', () => {
    const maps = fc.array(fc.nat({ max: RADIX - 1 }), { minLength: RADIX, maxLength: RADIX });
    fc.assert(
      fc.property(formulas, fc.nat({ max: FACTS - 1 }), maps, (formula, fact, map) => {
        for (const valuation of valuations) {
          const after = valuation.map((value, at) => (at === fact ? (map[value] ?? 0) : value));
          expect(holdsFor(mapped(formula, fact, map), valuation)).toBe(holdsFor(formula, after));
        }
      }),
    );
  });

  it('names every fact that a formula depends on', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const facts = factsOf(formula);
        for (const valuation of valuations) {
          for (const other of valuations) {
            if (other.some((value, fact) => facts.has(fact) && value !== valuation[fact])) continue;
            expect(holdsFor(formula, other)).toBe(holdsFor(formula, valuation));
          }
        }
      }),
    );
  });

  it('leaves out what decides nothing', () => {
    const has: Formula = { kind: 'has', fact: 0, values: [true, false, false] };

    expect([allOf([]), anyOf([]), allOf([ALWAYS, has]), anyOf([NEVER, has])]).toEqual([ALWAYS, NEVER, has, has]);
    expect([allOf([has, NEVER]), anyOf([has, ALWAYS]), negated(negated(has))]).toEqual([NEVER, ALWAYS, has]);
  });
});
