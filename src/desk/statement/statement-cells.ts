// Cells of a charge statement as a recogniser left them. In: one cell. Out: a day and time, a sum, a currency, a balance, or null.
import { existingDay, formatDay } from '@/calendar/civil-day';
import { foldLookAlikes } from '@/text/fold-look-alikes';
import { type DecimalReading, readDecimal } from '@/text/read-decimal';
import type { Kopecks } from '../money';

/** A sum without its direction, and what had to be done to read it. */
export interface StatementSum {
  readonly kopecks: Kopecks;
  readonly sign: '' | '+' | '-';
  /** Letters stood for digits. */
  readonly isRepaired: boolean;
  /** There was more than a kopeck's precision; rounded half up. */
  readonly isRounded: boolean;
}

/** Why a cell is no sum. */
export type SumRefusal = 'bad-sum' | 'ambiguous-sum';

const DATE_TIME =
  /^(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
/** The usual forms, read without looking for anything else. */
const PLAIN_SUM = /^([-+]?)(\d{1,12})[.,](\d{4}|\d{2})$/;

/** Whether a cell has the form of a date, be there such a day or not. */
export function looksLikeDate(cell: string): boolean {
  if (cell.length < 6 || cell.length > 32) return false;
  return /^[\dOОoоЗзбlI]{1,4}[./-]/.test(cell) && (DATE_TIME.test(cell) || DATE_TIME.test(withDigits(cell)));
}

/** Day and time of a cell, `time` null for a bare date; null when there is no such day or time. A short year is 20xx. */
export function readDateTime(cell: string): { readonly day: string; readonly time: string | null } | null {
  const match = DATE_TIME.exec(cell) ?? DATE_TIME.exec(withDigits(cell));
  const day = match === null ? null : dayIn(match);
  if (match === null || day === null) return null;
  const [hour, minute, second = '00'] = match.slice(7);
  if (hour === undefined || minute === undefined) return { day, time: null };
  const time = clockTime(hour, minute, second);
  return time === null ? null : { day, time };
}

/** The day first, as people write it, or the year first, as systems do. */
function dayIn([, dayFirst, month, year, yearFirst, monthSecond, dayLast]: RegExpExecArray): string | null {
  const day =
    yearFirst === undefined
      ? existingDay(Number(year?.length === 2 ? `20${year}` : year), Number(month), Number(dayFirst))
      : existingDay(Number(yearFirst), Number(monthSecond), Number(dayLast));
  return day && formatDay(day);
}

/** Time of a cell of its own, `HH:mm:ss`. */
export function readTime(cell: string): string | null {
  const match = TIME.exec(cell);
  return match?.[1] === undefined || match[2] === undefined ? null : clockTime(match[1], match[2], match[3] ?? '00');
}

/** The sum in a cell, or why it is none. */
export function readSum(cell: string): StatementSum | SumRefusal {
  const plain = plainSum(cell);
  if (plain !== null) return plain;
  const asWritten = readDecimal(cell);
  if (asWritten.kind !== 'none') return readingSum(asWritten, false);
  return /\d/.test(cell) ? readingSum(readDecimal(withDigits(cell)), true) : 'bad-sum';
}

function plainSum(cell: string): StatementSum | null {
  const [, sign = '', whole, fraction] = PLAIN_SUM.exec(cell) ?? [];
  if (whole === undefined || fraction === undefined) return null;
  return sumOf({ sign: sign === '-' || sign === '+' ? sign : '', whole, fraction }, false);
}

function readingSum(reading: DecimalReading, isRepaired: boolean): StatementSum | SumRefusal {
  if (reading.kind === 'number') return sumOf(reading, isRepaired);
  return reading.kind === 'ambiguous' ? 'ambiguous-sum' : 'bad-sum';
}

/** Whether a cell is written as money: with a sign, a currency or a decimal part, and not as a bare count. */
export function looksLikeMoney(cell: string): boolean {
  return (
    /\d/.test(cell) && /[.,]\d{2,4}\)?(?:\D{0,6})$|^[-+(₽]|[-₽р]$|руб/u.test(cell) && typeof readSum(cell) !== 'string'
  );
}

/** «руб» and what recognisers make of it: `py6`, `pyti`, `ру6`. */
export function isCurrency(cell: string): boolean {
  if (cell.length > 5 || !/^[рpr₽]/i.test(cell)) return false;
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

function clockTime(hour: string, minute: string, second: string): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}:${second}`;
}

type Digits = Pick<Extract<DecimalReading, { kind: 'number' }>, 'sign' | 'whole' | 'fraction'>;

function sumOf({ sign, whole, fraction }: Digits, isRepaired: boolean): StatementSum {
  // Six places at most, as a whole number of millionths.
  const millionths = fraction === '' ? 0 : Number(fraction) * 10 ** (6 - fraction.length);
  return {
    kopecks: Number(whole) * 100 + Math.floor((millionths + 5_000) / 10_000),
    sign,
    isRepaired,
    isRounded: millionths % 10_000 !== 0,
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
