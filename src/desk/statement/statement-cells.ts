// Cells of a charge statement as a recogniser left them. In: one cell. Out: a day and time, a sum, a currency, a column, or null.
import { daysInMonth, formatDay } from '@/calendar/civil-day';
import { foldLookAlikes } from '@/text/fold-look-alikes';
import type { Kopecks } from '../money';

/** Columns that the reader needs to tell apart. `change` is signed; `cost` is a charge unless it has a plus. */
export type StatementColumn =
  | 'service'
  | 'dateTime'
  | 'time'
  | 'number'
  | 'balance'
  | 'before'
  | 'change'
  | 'cost'
  | 'after'
  | 'currency';

/** A sum, and what had to be done to read it. */
export interface ReadSum {
  readonly kopecks: Kopecks;
  /** Letters stood for digits. */
  readonly isRepaired: boolean;
  /** There was more than a kopeck's precision; rounded half away from zero. */
  readonly isRounded: boolean;
  readonly hasSign: boolean;
}

const DATE_TIME =
  /^(?:(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const SUM = /^([-+]?)(\d{1,12})(?:[.,](\d{1,6}))?$/;
const TITLES: Readonly<Record<StatementColumn, readonly string[]>> = {
  service: ['сервис', 'услуга', 'наименование услуги', 'название услуги', 'наименование'],
  dateTime: ['дата и время', 'дата', 'дата/время'],
  time: ['время'],
  number: ['номер'],
  balance: ['баланс', 'тип баланса'],
  before: ['сальдо', 'начальный баланс'],
  change: ['изм.бал', 'изм. баланса', 'изменение баланса', 'изменение'],
  cost: ['сумма', 'стоимость', 'списано', 'списание', 'сумма списания'],
  after: ['конечный баланс'],
  currency: ['валюта'],
};

const COLUMNS: readonly StatementColumn[] = [
  'service',
  'dateTime',
  'time',
  'number',
  'balance',
  'before',
  'change',
  'cost',
  'after',
  'currency',
];

/** Whether a cell has the form of a date, be there such a day or not. */
export function looksLikeDate(cell: string): boolean {
  return /^[\dOОoоЗзбlI]{1,4}[./-]/.test(cell) && (DATE_TIME.test(cell) || DATE_TIME.test(withDigits(cell)));
}

/** Day and time of a cell, `time` null for a bare date; null when there is no such day or time. */
export function readDateTime(cell: string): { readonly day: string; readonly time: string | null } | null {
  const match = DATE_TIME.exec(cell) ?? DATE_TIME.exec(withDigits(cell));
  if (match === null) return null;
  const [year, month, day] = [Number(match[3] ?? match[4]), Number(match[2] ?? match[5]), Number(match[1] ?? match[6])];
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const isoDay = formatDay({ year, month, day });
  if (match[7] === undefined || match[8] === undefined) return { day: isoDay, time: null };
  const time = clockTime(match[7], match[8], match[9] ?? '00');
  return time === null ? null : { day: isoDay, time };
}

/** Time of a cell of its own, `HH:mm:ss`. */
export function readTime(cell: string): string | null {
  const match = TIME.exec(cell);
  return match?.[1] === undefined || match[2] === undefined ? null : clockTime(match[1], match[2], match[3] ?? '00');
}

/** The sum in a cell; null when it is none. */
export function readSum(cell: string): ReadSum | null {
  const direct = SUM.exec(cell);
  if (direct) return sumOf(direct, false);
  const plain = cell.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^[−–—]/, '-');
  const spaced = SUM.exec(plain);
  if (spaced) return sumOf(spaced, false);
  if (!/\d/.test(plain)) return null;
  const repaired = SUM.exec(withDigits(plain));
  return repaired ? sumOf(repaired, true) : null;
}

/** «руб» and what recognisers make of it: `py6`, `pyti`, `ру6`. */
export function isCurrency(cell: string): boolean {
  if (!/^[рpr₽]/i.test(cell) || cell.length > 5) return false;
  return CURRENCIES.has(cell) || CURRENCIES.has(foldLookAlikes(cell));
}

const CURRENCIES = new Set(['руб', 'руб.', 'py6', 'pyti', 'ру6', 'рубл', 'рутi', 'рути', 'rub', 'ruв', '₽', 'р', 'р.']);

/** Main or bonus balance by its name; null for a name of another kind. */
export function readBalance(cell: string): 'main' | 'bonus' | null {
  if (cell === 'Основной баланс') return 'main';
  if (!/[бв6]/iu.test(cell)) return null;
  const folded = foldLookAlikes(cell);
  if (folded.includes('бонус')) return 'bonus';
  return folded.includes('основн') || folded === 'баланс' ? 'main' : null;
}

/**
 * Columns by place if the cells are the titles of a statement: at least three known titles, with a date and a service or sum among
 * them. A title may have up to two wrong letters.
 */
export function readTitles(cells: readonly string[]): ReadonlyMap<StatementColumn, number> | null {
  if (cells.length < 3) return null;
  const columns = new Map<StatementColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const column = columnOf(foldLookAlikes(cell));
    if (column !== null && !columns.has(column)) columns.set(column, place);
  }
  const hasSum = columns.has('change') || columns.has('cost');
  return columns.size >= 3 && columns.has('dateTime') && (hasSum || columns.has('service')) ? columns : null;
}

function columnOf(folded: string): StatementColumn | null {
  if (folded.length < 4 || folded.length > 30) return null;
  let best: StatementColumn | null = null;
  let least = 3;
  for (const column of COLUMNS) {
    for (const title of TITLES[column]) {
      const far = distance(folded, title);
      if (far < least && far <= title.length / 3) [best, least] = [column, far];
    }
  }
  return best;
}

/** Letters that have to be put in, left out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function clockTime(hour: string, minute: string, second: string): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return hour.length === 1 ? `0${hour}:${minute}:${second}` : `${hour}:${minute}:${second}`;
}

function sumOf(match: RegExpExecArray, isRepaired: boolean): ReadSum {
  const fraction = match[3] ?? '';
  // Six places at most, as a whole number of millionths.
  const millionths = fraction === '' ? 0 : Number(fraction) * 10 ** (6 - fraction.length);
  const size = Number(match[2]) * 100 + Math.floor((millionths + 5_000) / 10_000);
  return {
    kopecks: match[1] === '-' && size > 0 ? -size : size,
    isRepaired,
    isRounded: millionths % 10_000 !== 0,
    hasSign: match[1] !== '',
  };
}

/** Digits for the letters that stand in their place. */
function withDigits(cell: string): string {
  return cell
    .replaceAll(/[OОoо]/g, '0')
    .replaceAll(/[lI|]/g, '1')
    .replaceAll(/[Зз]/g, '3')
    .replaceAll(/[бb]/g, '6');
}
