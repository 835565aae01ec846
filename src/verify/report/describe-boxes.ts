// For which facts something happens, as few boxes with real values: "fee ≥ 15, any plan". In: a set of valuations and those
// that calls can have there. Out: boxes as data; their words are in `finding-text`. Does not search calls.
import type { Fact, FactValue } from '@/scripts/language/fact';
import { valueLabel } from '@/scripts/language/values/value-label';
import type { ModelFact } from '../model/facts/abstract-facts';
import { amountRegions, type NumberRange } from '../model/facts/amount-regions';
import type { SetSpace } from '../sets/set-space';
import type { Change, Valuation } from '../sets/valuation-sets';

/** What one fact has to be. Facts that may be anything are not named. */
export interface FactLimit {
  readonly fact: string;
  readonly label: string;
  /** Values of a choice or flag with their labels. */
  readonly values: readonly { readonly value: FactValue; readonly label: string }[];
  /** The values are those that it must not have. */
  readonly isExcept: boolean;
  /** Ranges of a count or an amount. */
  readonly ranges: readonly NumberRange[];
  /** Not being known is one of the cases. */
  readonly isUnknown: boolean;
}

export interface FactBoxes {
  /** Every call that comes here with facts in a box shows the finding. */
  readonly boxes: readonly (readonly FactLimit[])[];
  /** Combinations of told-apart values that lie in no box. */
  readonly rest: number;
}

/** A few boxes, each as large as it can be without a fact that calls have here but that is not in `set`. */
export function factBoxes<S>(space: SetSpace<S>, set: S, possible: S, most = 3): FactBoxes {
  const { sets, model } = space;
  // The step that a branch returns to is no fact of the author: where it matters, no box can tell.
  const untold = model.radices.flatMap((radix, fact): Change[] =>
    fact < model.facts.length ? [] : [{ kind: 'any', fact, values: Array.from({ length: radix }, () => true) }],
  );
  const excluded = sets.after(sets.minus(possible, set), sets.all, untold);
  const boxes: (readonly FactLimit[])[] = [];
  const wanted = sets.both(set, possible);
  let rest = sets.minus(wanted, excluded);
  let left = wanted;
  while (boxes.length < most && !sets.isNone(rest)) {
    const box = largest(space, sets.pick(rest), excluded, rest);
    boxes.push(limitsOf(space, box, possible));
    const told = boxSet(space, box);
    rest = sets.minus(rest, told);
    left = sets.minus(left, told);
  }
  return { boxes, rest: sets.size(left) };
}

/** The limits of a box in values that calls have there: a value that none brings is neither named nor left out. */
function limitsOf<S>(space: SetSpace<S>, box: Box, possible: S): readonly FactLimit[] {
  const { sets, model } = space;
  return model.facts.flatMap((fact, index) => {
    const ticks = box[index] ?? [];
    const brought = ticks.map((_tick, value) =>
      sets.meets(
        possible,
        sets.having(
          index,
          ticks.map((_other, one) => one === value),
        ),
      ),
    );
    if (brought.every((isBrought, value) => !isBrought || ticks[value] === true)) return [];
    return [limitOf(fact, ticks, brought)];
  });
}

type Box = readonly (readonly boolean[])[];

/** Which facts are widened first decides what is left to widen; of two orders the box that covers more. */
function largest<S>(space: SetSpace<S>, seed: Valuation, excluded: S, rest: S): Box {
  const { sets, model } = space;
  const order = [...model.radices.keys()];
  const boxes = [order.toReversed(), order].map((facts) => expand(space, seed, excluded, facts));
  const coverOf = (box: Box) => sets.size(sets.both(rest, boxSet(space, box)));
  return boxes.reduce((best, box) => (coverOf(box) > coverOf(best) ? box : best));
}

/** Widens one valuation fact by fact: to any value where no excluded one comes in, else value by value. */
function expand<S>(space: SetSpace<S>, seed: Valuation, excluded: S, order: readonly number[]): Box {
  const { sets, model } = space;
  let box: Box = model.radices.map((radix, fact) => Array.from({ length: radix }, (_, value) => value === seed[fact]));
  const widen = (fact: number, ticks: readonly boolean[]): void => {
    const wider = box.with(fact, ticks);
    if (!sets.meets(boxSet(space, wider), excluded)) box = wider;
  };
  for (const fact of order)
    widen(
      fact,
      (box[fact] ?? []).map(() => true),
    );
  for (const fact of order) {
    for (const value of box[fact]?.keys() ?? []) {
      const ticks = box[fact] ?? [];
      if (ticks[value] !== true) widen(fact, ticks.with(value, true));
    }
  }
  return box;
}

function boxSet<S>({ sets }: SetSpace<S>, box: Box): S {
  return box.reduce(
    (set, ticks, fact) => (ticks.every((isIn) => isIn) ? set : sets.both(set, sets.having(fact, ticks))),
    sets.all,
  );
}

function limitOf(kept: ModelFact, box: readonly boolean[], brought: readonly boolean[]): FactLimit {
  const { id, fact, classes, points } = kept;
  const ticks = box.map((isIn, value) => isIn && brought[value] === true);
  const inside = classes.flatMap(({ values }, index) => (ticks[index] === true ? values : []));
  const isUnknown = inside.includes(null);
  const shared = { fact: id, label: fact.label, isUnknown };
  if (fact.kind === 'count' || fact.kind === 'amount') {
    const isIn = (value: number) => ticks[kept.classOf(value)] === true;
    const ranges = fact.kind === 'count' ? countRanges(inside) : amountRanges(fact, points, isIn);
    return { ...shared, values: [], isExcept: false, ranges };
  }
  const known = (values: readonly FactValue[]) => values.filter((value) => value !== null);
  const outside = known(
    classes.flatMap(({ values }, index) => (ticks[index] === true || brought[index] !== true ? [] : values)),
  );
  const isExcept = isUnknown && outside.length > 0 && outside.length < known(inside).length;
  const values = (isExcept ? outside : known(inside)).map((value) => ({ value, label: valueLabel(fact, value) }));
  return { ...shared, values, isExcept, ranges: [] };
}

function countRanges(values: readonly FactValue[]): readonly NumberRange[] {
  const ranges: NumberRange[] = [];
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  for (const number of numbers) {
    const last = ranges.at(-1);
    const isNext = last !== undefined && last.to === number - 1;
    const range = { from: isNext ? last.from : number, to: number, isAboveFrom: false, isBelowTo: false };
    if (isNext) ranges[ranges.length - 1] = range;
    else ranges.push(range);
  }
  return ranges;
}

/** The regions in the box, joined where they touch. */
function amountRanges(
  fact: Extract<Fact, { kind: 'amount' }>,
  points: readonly number[],
  isIn: (value: number) => boolean,
): readonly NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const { range, witness } of amountRegions(fact, points)) {
    if (!isIn(witness)) continue;
    const last = ranges.at(-1);
    // Regions come in order; they touch where one has the bound that the other leaves out.
    const touches = last !== undefined && last.to === range.from && last.isBelowTo !== range.isAboveFrom;
    if (touches) ranges[ranges.length - 1] = { ...range, from: last.from, isAboveFrom: last.isAboveFrom };
    else ranges.push(range);
  }
  return ranges;
}
