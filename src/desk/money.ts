// Money in whole kopecks. In: what a person typed or a system printed. Out: kopecks, or words for a screen.
// Knows no prices and rounds nothing but the percentages asked of it.
import type { Language } from '@/scripts/language/language';
import { groupThousands } from '@/text/group-thousands';
import { readDecimal } from '@/text/read-decimal';
import { type DeskProblem, deskProblem } from './desk-problem';
import type { Result } from '@/scripts/language/result';

/** Whole kopecks. */
export type Kopecks = number;

/** No sum of the desk is larger: ten million roubles. Keeps every total far inside exact integers. */
export const LARGEST_SUM: Kopecks = 1_000_000_000;

/**
 * Kopecks of a typed sum in roubles: `50`, `1 500,50`, `49.9 руб`, `10,0000`. Not negative, nothing finer than a kopeck.
 * Problems: `bad-amount`, `ambiguous-amount`, `negative-amount`, `amount-too-large`.
 */
export function parseRoubles(text: string, at: string): Result<Kopecks, readonly DeskProblem[]> {
  const reading = readDecimal(text);
  const shown = { text: text.slice(0, 40) };
  if (reading.kind === 'ambiguous') {
    const [one, other] = reading.readings;
    return refused(deskProblem('ambiguous-amount', at, { ...shown, one: one.replace('.', ','), other }));
  }
  if (reading.kind === 'none' || /[1-9]/.test(reading.fraction.slice(2))) {
    return refused(deskProblem('bad-amount', at, shown));
  }
  if (reading.sign === '-') return refused(deskProblem('negative-amount', at, shown));
  const kopecks = Number(reading.whole) * 100 + Number(reading.fraction.padEnd(2, '0').slice(0, 2));
  return kopecks > LARGEST_SUM
    ? refused(deskProblem('amount-too-large', at, { roubles: LARGEST_SUM / 100 }))
    : { ok: true, value: kopecks };
}

/** What is left of a sum after `percent` off, to the nearest kopeck, half a kopeck up. */
export function percentOff(kopecks: Kopecks, percent: number): Kopecks {
  return Math.floor((kopecks * (100 - percent) + 50) / 100);
}

/** Roubles for a column of figures: `1 500`, `25,50`, `−1,99`; a full stop in English. Thousands are parted from 10 000 on. */
export function formatRoubles(kopecks: Kopecks, language: Language): string {
  const size = Math.abs(kopecks);
  const roubles = groupThousands(String(Math.floor(size / 100)), '\u00a0');
  const rest = size % 100;
  const point = language === 'ru' ? ',' : '.';
  const figure = rest === 0 ? roubles : `${roubles}${point}${String(rest).padStart(2, '0')}`;
  return kopecks < 0 ? `−${figure}` : figure;
}

function refused(problem: DeskProblem): Result<never, readonly DeskProblem[]> {
  return { ok: false, error: [problem] };
}
