// The sum of one row, with its direction. In: cells, the columns if they are known, the place of the date, the service. Out: what the
// balance changed by, or why it cannot be told.
import type { Kopecks } from '../money';
import type { SplitLine } from './split-line';
import { isCurrency, looksLikeMoney, readSum, type StatementSum, type SumRefusal } from './statement-cells';
import type { Columns, StatementColumn } from './statement-titles';
import { type DirectionBasis, type DirectionEvidence, sumDirection } from './sum-direction';

export interface RowSum {
  /** Negative for a charge. */
  readonly change: Kopecks;
  readonly basis: DirectionBasis;
  readonly isRepaired: boolean;
  readonly isRounded: boolean;
  /** Balance before and change do not come to the balance after. */
  readonly isMismatched: boolean;
}

export type RowSumRefusal = SumRefusal | 'no-sum' | 'unclear-direction';

type MoneyColumn = NonNullable<DirectionEvidence['column']>;

/** A cell that holds the sum, and the balances beside it. */
interface FoundSum {
  readonly place: number;
  readonly column: MoneyColumn | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** Reads the sum by the titles where they fit, else by what stands around it. */
export function rowSum(
  line: SplitLine,
  columns: Columns | null,
  datePlace: number,
  service: string,
): RowSum | RowSumRefusal {
  const found = findSum(line, columns, datePlace);
  if (typeof found === 'string') return found;
  if (line.loose.has(found.place)) return 'ambiguous-sum';
  const sum = readSum(cellAt(line.cells, found.place));
  if (typeof sum === 'string') return sum;
  const before = kopecksAt(line.cells, found.before);
  const after = kopecksAt(line.cells, found.after);
  const direction = sumDirection({ sum, column: found.column, before, after, service });
  if (direction === null) return 'unclear-direction';
  const change = direction.direction === 'in' || sum.kopecks === 0 ? sum.kopecks : -sum.kopecks;
  return {
    change,
    basis: direction.basis,
    isRepaired: sum.isRepaired,
    isRounded: sum.isRounded,
    isMismatched: isMismatched(before, change, after, sum.isRounded),
  };
}

/** Rounded figures may differ by a kopeck. */
function isMismatched(before: number | null, change: Kopecks, after: number | null, isRounded: boolean): boolean {
  return before !== null && after !== null && Math.abs(before + change - after) > (isRounded ? 1 : 0);
}

function findSum(line: SplitLine, columns: Columns | null, datePlace: number): FoundSum | RowSumRefusal {
  const { cells } = line;
  const currency = cells.findIndex((cell, place) => place > datePlace && isCurrency(cell));
  const titled = columns === null || isSlipped(columns, currency) ? null : titledSum(cells, columns);
  if (titled !== null) return titled;
  if (currency === -1) return soleSum(line, datePlace, columns);
  const isBetweenBalances = line.separator !== null && currency - 2 > datePlace && cellAt(cells, currency - 2) !== '';
  return isBetweenBalances
    ? { place: currency - 2, column: null, before: currency - 3, after: currency - 1 }
    : sumBeforeCurrency(line, datePlace, currency);
}

/** A row whose currency is not where the titles put it has slipped; its cells are read from the currency instead. */
function isSlipped(columns: Columns, currency: number): boolean {
  return currency !== -1 && columns.has('currency') && columns.get('currency') !== currency;
}

function cellAt(cells: readonly string[], place: number): string {
  return cells[place] ?? '';
}

const MONEY_COLUMNS: readonly MoneyColumn[] = ['change', 'charge', 'credit', 'sum'];

/** The sum under a title. Where charges and credits have a column each, the one that is filled; two filled ones cannot be told apart. */
function titledSum(cells: readonly string[], columns: Columns): FoundSum | RowSumRefusal | null {
  const filled = MONEY_COLUMNS.flatMap((column) => {
    const place = columns.get(column);
    return place === undefined || cellAt(cells, place) === '' ? [] : [{ column, place }];
  });
  const [change] = filled.filter(({ column }) => column === 'change');
  const twoWays = filled.filter(
    ({ column, place }) => column !== 'change' && column !== 'sum' && !isZero(cellAt(cells, place)),
  );
  if (change === undefined && twoWays.length > 1) return 'unclear-direction';
  const found = change ?? twoWays[0] ?? filled[0];
  if (found === undefined) return null;
  return { ...found, before: placeOf(columns, 'before'), after: placeOf(columns, 'after') };
}

function isZero(cell: string): boolean {
  const sum = readSum(cell);
  return typeof sum !== 'string' && sum.kopecks === 0;
}

function placeOf(columns: Columns, column: StatementColumn): number | null {
  return columns.get(column) ?? null;
}

function kopecksAt(cells: readonly string[], place: number | null): number | null {
  const sum: StatementSum | SumRefusal | null = place === null ? null : readSum(cellAt(cells, place));
  return sum === null || typeof sum === 'string' ? null : sum.sign === '-' ? -sum.kopecks : sum.kopecks;
}

/**
 * Without empty cells: three figures before the currency are before, change, after; one is the change; of two, the negative one, or a
 * first of zero.
 */
function sumBeforeCurrency({ cells }: SplitLine, datePlace: number, currency: number): FoundSum | 'no-sum' {
  const [first, second, third] = figuresBefore(cells, datePlace, currency);
  if (first === undefined) return 'no-sum';
  if (second === undefined) return alone(first);
  if (third !== undefined) return { place: second, column: null, before: first, after: third };
  const negative = [first, second].find((place) => isNegative(cellAt(cells, place)));
  if (negative !== undefined) return alone(negative);
  return isZero(cellAt(cells, first)) ? alone(first) : 'no-sum';
}

/** Places of up to three figures that stand right before the currency, in their order. */
function figuresBefore(cells: readonly string[], datePlace: number, currency: number): readonly number[] {
  const places: number[] = [];
  for (let place = currency - 1; place > datePlace && places.length < 3; place -= 1) {
    const cell = cellAt(cells, place);
    if (cell === '') continue;
    if (!looksLikeMoney(cell) && !/\d[.,]\d$/.test(cell)) break;
    places.unshift(place);
  }
  return places;
}

/** Without a currency of its own: the only negative figure, or the only one that looks like money. */
function soleSum({ cells }: SplitLine, datePlace: number, columns: Columns | null): FoundSum | 'no-sum' {
  // Where the titles say which column holds money, a row with that column empty has no sum.
  if (columns !== null && MONEY_COLUMNS.some((column) => columns.has(column))) return 'no-sum';
  const figures = [...cells.keys()].filter((place) => place > datePlace && looksLikeMoney(cellAt(cells, place)));
  const negative = figures.filter((place) => isNegative(cellAt(cells, place)));
  const [sum, ...more] = negative.length > 0 ? negative : figures;
  return sum !== undefined && more.length === 0 ? alone(sum) : 'no-sum';
}

function isNegative(cell: string): boolean {
  const sum = readSum(cell);
  return typeof sum !== 'string' && sum.sign === '-' && sum.kopecks > 0;
}

function alone(place: number): FoundSum {
  return { place, column: null, before: null, after: null };
}
