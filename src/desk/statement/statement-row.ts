// One row of a charge statement. In: the cells of a line and, if known, the places of the columns. Out: the row, or why it is none.
// Adds nothing up.
import type { Result } from '@/scripts/language/result';
import type { Kopecks } from '../money';
import { type RowSumRefusal, rowSum } from './row-sum';
import type { SplitLine } from './split-line';
import { isCurrency, looksLikeDate, looksLikeMoney, readBalance, readDateTime, readTime } from './statement-cells';
import type { Columns } from './statement-titles';
import type { DirectionBasis } from './sum-direction';

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
  /** What shows that it was a charge or a credit. */
  readonly basis: DirectionBasis;
  readonly isRepaired: boolean;
  readonly isRounded: boolean;
  readonly isMismatched: boolean;
}

/** Why a line is no row; message `desk.statement.reason.<reason>`. */
export type RowRefusal = 'no-date' | 'bad-date' | 'no-service' | 'too-long' | 'too-many-cells' | RowSumRefusal;

type RowReading = Result<StatementRow, RowRefusal>;

/** Reads a row by its columns where they fit, else by what its cells look like. `width`: cells of the titles. */
export function readRow(line: SplitLine, columns: Columns | null, width: number): Result<StatementRow, RowRefusal> {
  const known = line.separator === null ? null : columns;
  const datePlace = placeOfDate(line.cells, known);
  if (datePlace === null) return refused('no-date');
  return isCutByCommas(line, known, width) ? refused('too-many-cells') : rowAt(line, known, datePlace);
}

/** A decimal comma in a list with commas cuts a sum in two. */
function isCutByCommas({ cells, separator }: SplitLine, columns: Columns | null, width: number): boolean {
  return separator === ',' && columns !== null && cells.length > width;
}

function rowAt(line: SplitLine, columns: Columns | null, datePlace: number): RowReading {
  const { cells } = line;
  const moment = readDateTime(cells[datePlace] ?? '');
  if (moment === null) return refused('bad-date');
  const service = serviceIn(cells, columns, datePlace);
  const sum = rowSum(line, columns, datePlace, service);
  if (typeof sum === 'string') return refused(sum);
  if (service === '') return refused('no-service');
  return {
    ok: true,
    value: {
      service,
      day: moment.day,
      time: moment.time ?? readTime(cells[columns?.get('time') ?? datePlace + 1] ?? ''),
      shortNumber: shortNumberIn(cells, columns, datePlace),
      balance: balanceIn(cells, columns, datePlace),
      ...sum,
    },
  };
}

function refused(reason: RowRefusal): RowReading {
  return { ok: false, error: reason };
}

function placeOfDate(cells: readonly string[], columns: Columns | null): number | null {
  const titled = columns?.get('dateTime');
  if (titled !== undefined && looksLikeDate(cells[titled] ?? '')) return titled;
  const place = cells.findIndex((cell) => looksLikeDate(cell));
  return place === -1 ? null : place;
}

function serviceIn(cells: readonly string[], columns: Columns | null, datePlace: number): string {
  const titled = columns?.get('service');
  if (titled !== undefined && titled !== datePlace && (cells[titled] ?? '') !== '') return cells[titled] ?? '';
  const before = cells.slice(0, datePlace).filter((cell) => cell !== '');
  if (before.length > 0) return before.join(' ');
  return cells.slice(datePlace + 1).find(isName) ?? '';
}

function isName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !isCurrency(cell) && readBalance(cell) === null && !looksLikeMoney(cell);
}

function shortNumberIn(cells: readonly string[], columns: Columns | null, datePlace: number): string | null {
  const cell = cells[columns?.get('number') ?? datePlace + 1] ?? '';
  return /^\d{3,6}$/.test(cell) ? cell : null;
}

function balanceIn(cells: readonly string[], columns: Columns | null, datePlace: number): 'main' | 'bonus' | null {
  const titled = columns?.get('balance');
  if (titled !== undefined) return readBalance(cells[titled] ?? '');
  if (columns !== null) return null;
  for (let place = datePlace + 1; place < cells.length; place += 1) {
    const balance = readBalance(cells[place] ?? '');
    if (balance !== null) return balance;
  }
  return null;
}
