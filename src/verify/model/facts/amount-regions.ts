// The regions of an amount that conditions can tell apart: the constants it is compared with, and what lies between them.
// In: the domain of an amount and those constants. Out: regions in order, each with a real value in it.

/** Numbers between two bounds; null is no bound. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
  /** The bound itself is left out. */
  readonly isAboveFrom: boolean;
  readonly isBelowTo: boolean;
}

export interface AmountRegion {
  readonly range: NumberRange;
  /** A value in the region. */
  readonly witness: number;
}

/** `points` in ascending order. Regions outside of the domain are left out. */
export function amountRegions(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  points: readonly number[],
): readonly AmountRegion[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) {
    return [{ range: { from: null, to: null, isAboveFrom: false, isBelowTo: false }, witness: min ?? max ?? 0 }];
  }
  const least = min ?? Number.NEGATIVE_INFINITY;
  const most = max ?? Number.POSITIVE_INFINITY;
  const regions: AmountRegion[] = [];
  if (least < first) {
    const witness = Math.min(most, Math.max(least, first - 1));
    regions.push({ range: { from: null, to: first, isAboveFrom: false, isBelowTo: true }, witness });
  }
  points.forEach((point, index) => {
    const next = points[index + 1];
    regions.push({ range: { from: point, to: point, isAboveFrom: false, isBelowTo: false }, witness: point });
    if (next !== undefined) {
      const witness = Math.min(most, Math.max(least, (point + next) / 2));
      regions.push({ range: { from: point, to: next, isAboveFrom: true, isBelowTo: true }, witness });
    }
  });
  if (most > last) {
    const witness = Math.max(least, Math.min(most, last + 1));
    regions.push({ range: { from: last, to: null, isAboveFrom: true, isBelowTo: false }, witness });
  }
  // A domain may cut off points, and with them what lies beyond.
  return regions.filter(
    ({ witness, range }) =>
      witness >= least &&
      witness <= most &&
      (range.from === null || witness > range.from || (witness === range.from && !range.isAboveFrom)) &&
      (range.to === null || witness < range.to || (witness === range.to && !range.isBelowTo)),
  );
}
