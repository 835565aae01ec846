// One line of a charge statement. In: the line and, if known, the places of the columns. Out: a row, or why it is none.
// Separators: tab, `;`, `|`, two spaces and more, or single spaces around the date. Adds nothing up.
import {
  isCurrency,
  looksLikeDate,
  type ReadSum,
  readBalance,
  readDateTime,
  readSum,
  readTime,
  type StatementColumn,
} from './statement-cells';
import type { Kopecks } from '../money';

export interface StatementRow {
  readonly service: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:mm:ss`, or null when the statement gives days only. */
  readonly time: string | null;
  /** Short number that the service was charged through. */
  readonly shortNumber: string | null;
  readonly balance: 'main' | 'bonus' | null;
  /** What the balance changed by: negative for a charge. */
  readonly change: Kopecks;
  readonly isRepaired: boolean;
  readonly isRounded: boolean;
  /** Balance before and change do not come to the balance after. */
  readonly isMismatched: boolean;
}

/** Why a line is no row; message `desk.statement.reason.<reason>`. */
export type RowRefusal = 'no-date' | 'bad-date' | 'no-sum' | 'bad-sum' | 'no-service' | 'too-long';

export type RowReading =
  | { readonly ok: true; readonly row: StatementRow }
  | { readonly ok: false; readonly reason: RowRefusal };

/** Cells of a line. `isExact`: empty cells are kept, so that places mean columns. */
export interface SplitLine {
  readonly cells: readonly string[];
  readonly isExact: boolean;
}

/** Places of columns from a line of titles. */
export type Columns = ReadonlyMap<StatementColumn, number>;

const AROUND_DATE = /^(.*?)\s*(\d{1,2}[./]\d{1,2}[./]\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\s+(.*)$/;

/** Cells of a line by the separator that it shows. */
export function splitLine(line: string): SplitLine {
  if (line.includes('\t')) return { cells: tabbed(line), isExact: true };
  if (line.split(';', 4).length > 3) return { cells: trimmed(line.split(';')).map(unquoted), isExact: true };
  if (line.split('|', 4).length > 3) return { cells: trimmed(line.replace(/^\s*\|/, '').split('|')), isExact: true };
  const cells = line.trim().split(/\s{2,}/);
  if (cells.length >= 3) return { cells, isExact: false };
  const around = AROUND_DATE.exec(line.trim());
  return around
    ? { cells: [around[1] ?? '', around[2] ?? '', ...(around[3] ?? '').split(' ')], isExact: false }
    : { cells, isExact: false };
}

/** Reads a row by its columns where they fit, else by what its cells look like. */
export function readRow({ cells, isExact }: SplitLine, columns: Columns | null): RowReading {
  const known = isExact ? columns : null;
  const datePlace = placeOfDate(cells, known);
  if (datePlace === null) return { ok: false, reason: 'no-date' };
  const moment = readDateTime(cells[datePlace] ?? '');
  if (moment === null) return { ok: false, reason: 'bad-date' };
  const sum = changeIn(cells, isExact, known, datePlace);
  if (sum === 'no-sum' || sum === 'bad-sum') return { ok: false, reason: sum };
  const service = serviceIn(cells, known, datePlace);
  if (service === '') return { ok: false, reason: 'no-service' };
  const time = moment.time ?? readTime(cells[known?.get('time') ?? datePlace + 1] ?? '');
  return {
    ok: true,
    row: {
      service,
      day: moment.day,
      time,
      shortNumber: shortNumberIn(cells, known, datePlace),
      balance: balanceIn(cells, known, datePlace),
      change: sum.change,
      isRepaired: sum.isRepaired,
      isRounded: sum.isRounded,
      isMismatched: sum.isMismatched,
    },
  };
}

interface Change {
  readonly change: Kopecks;
  readonly isRepaired: boolean;
  readonly isRounded: boolean;
  readonly isMismatched: boolean;
}

function placeOfDate(cells: readonly string[], columns: Columns | null): number | null {
  const titled = columns?.get('dateTime');
  if (titled !== undefined && looksLikeDate(cells[titled] ?? '')) return titled;
  const place = cells.findIndex((cell) => cell.length >= 8 && cell.length <= 25 && looksLikeDate(cell));
  return place === -1 ? null : place;
}

function changeIn(
  cells: readonly string[],
  isExact: boolean,
  columns: Columns | null,
  datePlace: number,
): Change | 'no-sum' | 'bad-sum' {
  const titled = columns?.get('change') ?? columns?.get('cost');
  const currency = cells.findIndex((cell, place) => place > datePlace && isCurrency(cell));
  // A row whose currency is not where the titles put it has slipped; its cells are read from the currency instead.
  const isSlipped = currency !== -1 && columns?.has('currency') === true && columns.get('currency') !== currency;
  if (titled !== undefined && !isSlipped && (cells[titled] ?? '') !== '') {
    const sum = readSum(cells[titled] ?? '');
    if (sum === null) return 'bad-sum';
    const isCost = columns?.has('change') !== true;
    return changeOf(isCost && !sum.hasSign ? { ...sum, kopecks: -sum.kopecks } : sum, around(cells, columns));
  }
  if (currency === -1) return soleSum(cells.slice(datePlace + 1));
  if (isExact && currency - 2 > datePlace && (cells[currency - 2] ?? '') !== '') {
    const sum = readSum(cells[currency - 2] ?? '');
    return sum === null
      ? 'bad-sum'
      : changeOf(sum, { before: readSum(cells[currency - 3] ?? ''), after: readSum(cells[currency - 1] ?? '') });
  }
  return sumBefore(cells, datePlace, currency);
}

function around(cells: readonly string[], columns: Columns | null): { before: ReadSum | null; after: ReadSum | null } {
  const at = (column: StatementColumn) => {
    const place = columns?.get(column);
    return place === undefined ? null : readSum(cells[place] ?? '');
  };
  return { before: at('before'), after: at('after') };
}

function changeOf(sum: ReadSum, { before, after }: { before: ReadSum | null; after: ReadSum | null }): Change {
  return {
    change: sum.kopecks,
    isRepaired: sum.isRepaired,
    isRounded: sum.isRounded,
    isMismatched:
      before !== null &&
      after !== null &&
      // Three rounded figures may differ by a kopeck.
      Math.abs(before.kopecks + sum.kopecks - after.kopecks) > (sum.isRounded || before.isRounded ? 1 : 0),
  };
}

/** Without empty cells: three figures before the currency are before, change, after; one is the change; of two, the negative one, or a first of zero. */
function sumBefore(cells: readonly string[], datePlace: number, currency: number): Change | 'no-sum' {
  const figures: ReadSum[] = [];
  for (let place = currency - 1; place > datePlace && figures.length < 3; place -= 1) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    const sum = /[.,]\d+$|^[-−+]/.test(cell) ? readSum(cell) : null;
    if (sum === null) break;
    figures.unshift(sum);
  }
  const [first, second] = figures;
  if (first === undefined) return 'no-sum';
  if (second === undefined) return changeOf(first, { before: null, after: null });
  if (figures.length === 3) return changeOf(second, { before: first, after: figures[2] ?? null });
  const negative = figures.find(({ kopecks }) => kopecks < 0);
  if (negative) return changeOf(negative, { before: null, after: null });
  return first.kopecks === 0 ? changeOf(first, { before: null, after: null }) : 'no-sum';
}

/** Without a currency: the only negative figure, or the only one with a decimal part. */
function soleSum(cells: readonly string[]): Change | 'no-sum' {
  const figures = cells.filter((cell) => /[.,]\d{2,4}$|^[-−+]\d/.test(cell)).flatMap((cell) => readSum(cell) ?? []);
  const negative = figures.filter(({ kopecks }) => kopecks < 0);
  const [sum, ...more] = negative.length > 0 ? negative : figures;
  return sum !== undefined && more.length === 0 ? changeOf(sum, { before: null, after: null }) : 'no-sum';
}

function serviceIn(cells: readonly string[], columns: Columns | null, datePlace: number): string {
  const titled = columns?.get('service');
  if (titled !== undefined && titled !== datePlace && (cells[titled] ?? '') !== '') return cells[titled] ?? '';
  const before = cells.slice(0, datePlace).filter((cell) => cell !== '');
  if (before.length > 0) return before.join(' ');
  return (
    cells
      .slice(datePlace + 1)
      .find((cell) => /\p{L}{2}/u.test(cell) && !isCurrency(cell) && readBalance(cell) === null) ?? ''
  );
}

function shortNumberIn(cells: readonly string[], columns: Columns | null, datePlace: number): string | null {
  const cell = cells[columns?.get('number') ?? datePlace + 1] ?? '';
  return /^\d{3,6}$/.test(cell) ? cell : null;
}

function balanceIn(cells: readonly string[], columns: Columns | null, datePlace: number): 'main' | 'bonus' | null {
  const titled = columns?.get('balance');
  if (titled !== undefined) return readBalance(cells[titled] ?? '');
  for (let place = datePlace + 1; place < cells.length; place += 1) {
    const balance = readBalance(cells[place] ?? '');
    if (balance !== null) return balance;
  }
  return null;
}

/** Trimming sixteen cells of each of a hundred thousand rows is felt; most rows need none. */
function tabbed(line: string): string[] {
  const cells = line.split('\t');
  return line.includes(' \t') || line.includes('\t ') || line.endsWith(' ') ? trimmed(cells) : cells;
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"').trim()
    : cell;
}
