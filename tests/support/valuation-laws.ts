// The laws of an algebra of valuation sets, held against plain lists of valuations. In: how to build the algebra. Out: tests.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, Layout, Valuation, ValuationSets } from '@/verify/sets/valuation-sets';

/** A naive set: its members as text. */
type Members = ReadonlySet<string>;

const layouts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

function everyValuation(radices: readonly number[]): readonly Valuation[] {
  return radices.reduce<readonly Valuation[]>(
    (all, radix) => all.flatMap((known) => Array.from({ length: radix }, (_, value) => [...known, value])),
    [[]],
  );
}

const named = (valuation: Valuation) => valuation.join(',');

/** A list of ticks for each value of a fact. */
function ticks(radix: number): fc.Arbitrary<readonly boolean[]> {
  return fc.array(fc.boolean(), { minLength: radix, maxLength: radix });
}

function changeOf(fact: number, radix: number): fc.Arbitrary<Change> {
  return fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: radix - 1 }), { minLength: radix, maxLength: radix })
      .map((map): Change => ({ kind: 'map', fact, map })),
    ticks(radix).map((values): Change => ({ kind: 'any', fact, values })),
  );
}

/** A layout with some of its valuations twice over, and changes of different facts. */
const cases = layouts.chain((radices) => {
  const all = everyValuation(radices);
  const some = fc.subarray([...all]);
  const changes = fc.tuple(...radices.map((radix, fact) => fc.option(changeOf(fact, radix), { nil: undefined })));
  return fc.record({
    radices: fc.constant(radices),
    a: some,
    b: some,
    c: some,
    changes: changes.map((list) => list.filter((change) => change !== undefined)),
  });
});

/** Where one valuation may be led. */
function led(valuation: Valuation, changes: readonly Change[]): readonly Valuation[] {
  return changes.reduce<readonly Valuation[]>(
    (from, change) =>
      from.flatMap((known) => {
        const targets =
          change.kind === 'map'
            ? [change.map[known[change.fact] ?? 0] ?? 0]
            : change.values.flatMap((isIn, value) => (isIn ? [value] : []));
        return targets.map((value) => known.with(change.fact, value));
      }),
    [valuation],
  );
}

type Build<S> = (layout: Layout) => ValuationSets<S>;

/** Writes the tests that both representations must pass. */
export function holdValuationLaws<S>(build: Build<S>): void {
  algebraLaws(build);
  universeLaws(build);
  valuesLaws(build);
  imagesLaws(build);
  pickingLaws(build);
  growthLaws(build);
}

function setOf<S>(sets: ValuationSets<S>, members: readonly Valuation[]): S {
  return members.reduce((set, member) => sets.either(set, sets.only(member)), sets.none);
}

function membersOf<S>(sets: ValuationSets<S>, set: S, radices: readonly number[]): Members {
  return names(everyValuation(radices).filter((one) => sets.meets(set, sets.only(one))));
}

function names(list: readonly Valuation[]): Members {
  return new Set(list.map(named));
}

function algebraLaws<S>(build: Build<S>): void {
  it('joins, meets and takes away as sets do', () => {
    fc.assert(
      fc.property(cases, ({ radices, a, b }) => {
        const sets = build({ radices });
        const [x, y, inB] = [setOf(sets, a), setOf(sets, b), names(b)];
        const read = (set: S) => membersOf(sets, set, radices);

        expect(read(sets.both(x, y))).toEqual(names(a.filter((one) => inB.has(named(one)))));
        expect(read(sets.either(x, y))).toEqual(names([...a, ...b]));
        expect(read(sets.minus(x, y))).toEqual(names(a.filter((one) => !inB.has(named(one)))));
        expect(sets.meets(x, y)).toBe(a.some((one) => inB.has(named(one))));
        expect(sets.isNone(x)).toBe(a.length === 0);
        expect(sets.size(x)).toBe(a.length);
        expect(sets.isSame(x, setOf(sets, a.toReversed()))).toBe(true);
        expect(sets.isSame(x, y)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 150, seed: 1 },
    );
  });
}

function universeLaws<S>(build: Build<S>): void {
  it('knows every valuation of the layout and no other', () => {
    fc.assert(
      fc.property(layouts, (radices) => {
        const sets = build({ radices });

        expect(sets.size(sets.all)).toBe(everyValuation(radices).length);
        expect(sets.isNone(sets.minus(setOf(sets, everyValuation(radices)), sets.all))).toBe(true);
      }),
      { numRuns: 60, seed: 2 },
    );
  });
}

function valuesLaws<S>(build: Build<S>): void {
  it('finds the valuations in which a fact has one of some values', () => {
    fc.assert(
      fc.property(
        layouts.chain((radices) =>
          fc.tuple(
            fc.constant(radices),
            fc.nat(radices.length - 1).chain((fact) => fc.tuple(fc.constant(fact), ticks(radices[fact] ?? 1))),
          ),
        ),
        ([radices, [fact, values]]) => {
          const sets = build({ radices });
          const wanted = everyValuation(radices).filter((one) => values[one[fact] ?? 0] === true);

          expect(membersOf(sets, sets.having(fact, values), radices)).toEqual(names(wanted));
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });
}

function imagesLaws<S>(build: Build<S>): void {
  it('leads members where changes lead them, and back', () => {
    fc.assert(
      fc.property(cases, ({ radices, a, b, c, changes }) => {
        const sets = build({ radices });
        const [from, allowed, target] = [setOf(sets, a), setOf(sets, b), setOf(sets, c)];
        const [inB, inC] = [names(b), names(c)];
        const image = a.filter((one) => inB.has(named(one))).flatMap((one) => led(one, changes));
        const origin = b.filter((one) => led(one, changes).some((to) => inC.has(named(to))));

        expect(membersOf(sets, sets.after(from, allowed, changes), radices)).toEqual(names(image));
        expect(membersOf(sets, sets.before(target, allowed, changes), radices)).toEqual(names(origin));
        expect(sets.leadsInto(from, allowed, changes, target)).toBe(image.some((one) => inC.has(named(one))));
      }),
      { numRuns: 150, seed: 4 },
    );
  });
}

function pickingLaws<S>(build: Build<S>): void {
  it('picks the member that reads smallest, and none of an empty set', () => {
    fc.assert(
      fc.property(cases, ({ radices, a }) => {
        const sets = build({ radices });
        if (a.length === 0) expect(() => sets.pick(sets.none)).toThrow(RangeError);
        // Subarrays keep the reading order.
        else expect(sets.pick(setOf(sets, a))).toEqual(a[0]);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
}

function growthLaws<S>(build: Build<S>): void {
  it('grows in place, says what is new, and hands it out', () => {
    fc.assert(
      fc.property(cases, ({ radices, a, b, c, changes }) => {
        const sets = build({ radices });
        const growing = sets.growing(2);
        const [x, y, limit] = [setOf(sets, a), setOf(sets, b), setOf(sets, c)];

        expect(growing.add(1, x)).toBe(a.length > 0);
        expect(growing.add(1, x)).toBe(false);
        expect(membersOf(sets, growing.take(1), radices)).toEqual(names(a));
        growing.addAfter(1, y, sets.all, changes, limit);
        const later = b.flatMap((one) => led(one, changes)).filter((one) => names(c).has(named(one)));
        expect(membersOf(sets, growing.at(1), radices)).toEqual(names([...a, ...later]));
        const fresh = membersOf(sets, growing.take(1), radices);
        for (const one of later) if (!names(a).has(named(one))) expect(fresh).toContain(named(one));
        growing.addBefore(0, x, y, changes, limit);
        const earlier = b.filter(
          (one) => names(c).has(named(one)) && led(one, changes).some((to) => names(a).has(named(to))),
        );
        expect(membersOf(sets, growing.at(0), radices)).toEqual(names(earlier));
      }),
      { numRuns: 150, seed: 6 },
    );
  });
}
