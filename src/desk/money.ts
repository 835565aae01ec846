// Money in whole kopecks. In: what a person typed or a system printed. Out: kopecks, or words for a screen.
// Knows no prices and rounds nothing but the percentages asked of it.
import { type DeskResult, deskProblem } from './desk-problem';

/** Whole kopecks. */
export type Kopecks = number;

/** No sum of the desk is larger: ten million roubles. Keeps every total far inside exact integers. */
export const LARGEST_SUM: Kopecks = 1_000_000_000;

const AMOUNT = /^([-+]?)(\d{1,12})(?:[.,](\d{1,4}))?$/;

/**
 * Kopecks of a typed sum in roubles: `50`, `1 500,50`, `49.9 руб`, `10,0000`. Not negative, nothing finer than a kopeck.
 * Problems: `bad-amount`, `negative-amount`, `amount-too-large`.
 */
export function parseRoubles(text: string, at: string): DeskResult<Kopecks> {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/(?:рублей|рубля|рубль|руб\.?|р\.?|₽|rub)$/iu, '')
    .replace('−', '-')
    .replace('–', '-');
  const match = AMOUNT.exec(bare);
  const fraction = (match?.[3] ?? '').padEnd(4, '0');
  if (match?.[2] === undefined || !fraction.endsWith('00')) {
    return { ok: false, problems: [deskProblem('bad-amount', at, { text: text.slice(0, 40) })] };
  }
  if (match[1] === '-') {
    return { ok: false, problems: [deskProblem('negative-amount', at, { text: text.slice(0, 40) })] };
  }
  const kopecks = Number(match[2]) * 100 + Number(fraction.slice(0, 2));
  return kopecks > LARGEST_SUM
    ? { ok: false, problems: [deskProblem('amount-too-large', at, { roubles: LARGEST_SUM / 100 })] }
    : { ok: true, value: kopecks };
}

/** What is left of a sum after `percent` off, to the nearest kopeck, half a kopeck up. */
export function percentOff(kopecks: Kopecks, percent: number): Kopecks {
  return Math.floor((kopecks * (100 - percent) + 50) / 100);
}

/** Roubles for a column of figures: `1 500`, `25,50`, `−1,99`; a full stop in English. Thousands are parted from 10 000 on. */
export function formatRoubles(kopecks: Kopecks, language: 'ru' | 'en'): string {
  const size = Math.abs(kopecks);
  const roubles = groupThousands(Math.floor(size / 100));
  const rest = size % 100;
  const point = language === 'ru' ? ',' : '.';
  const figure = rest === 0 ? roubles : `${roubles}${point}${String(rest).padStart(2, '0')}`;
  return kopecks < 0 ? `−${figure}` : figure;
}

/** Digits in groups of three, parted by a space that does not break; four digits stay together. */
export function groupThousands(number: number): string {
  const digits = String(number);
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}
