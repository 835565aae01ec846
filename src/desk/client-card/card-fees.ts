// Recurring fees in the pieces of a card. In: pieces. Out: what is paid by the day and by the month, and sums that may be two numbers.
// A fee stands in one piece; the number before it in another line or cell is not its own.
import { type DeskProblem, deskProblem } from '../desk-problem';
import { type Kopecks, parseRoubles } from '../money';
import type { CardPiece } from './card-pieces';

export interface CardFees {
  readonly feePerDay: Kopecks | null;
  readonly feePerMonth: Kopecks | null;
  /** `ambiguous-amount` at `feePerDay` or `feePerMonth`. */
  readonly problems: readonly DeskProblem[];
}

const FEE =
  /(?<![\d.,])(\d{1,3}(?:[ ']\d{3}){1,3}|\d{1,9})([.,]\d{1,2})? ?(?:рублей|рубля|рубль|руб\.?|р\.?|₽) ?(?:в |\/ ?)(сутки|день|мес)/giu;

/** A fee that the table broke after its currency: «1500 руб в» and «месяц» below. */
const BROKEN = /(?:руб(?:лей|ля|ль|\.)?|р\.|₽)(?: в| ?\/)?$/iu;

/** The first fee of each kind. A space inside its number is a group of thousands only where nothing stands before the number. */
export function cardFees(pieces: readonly CardPiece[]): CardFees {
  const found = pieces.flatMap(({ text }, index) =>
    feesIn(BROKEN.test(text) ? `${text} ${pieces[index + 1]?.text ?? ''}` : text),
  );
  const sure = (per: Fee['per']) => found.find((fee) => fee.per === per && !fee.isDoubtful)?.number;
  return {
    feePerDay: sumOf(sure('day')),
    feePerMonth: sumOf(sure('month')),
    problems: found.flatMap(({ number, per, isDoubtful }) => (isDoubtful ? [ambiguous(number, per)] : [])),
  };
}

interface Fee {
  readonly number: string;
  readonly per: 'day' | 'month';
  /** The space in it may part two numbers. */
  readonly isDoubtful: boolean;
}

function feesIn(text: string): readonly Fee[] {
  return [...text.matchAll(FEE)].map((match) => {
    const [, whole = '', fraction = '', per = ''] = match;
    return {
      number: whole + fraction,
      per: per.toLowerCase() === 'мес' ? 'month' : 'day',
      isDoubtful: whole.includes(' ') && /[\p{L}\d]/u.test(text.slice(0, match.index)),
    };
  });
}

function ambiguous(number: string, per: 'day' | 'month'): DeskProblem {
  const at = per === 'day' ? 'feePerDay' : 'feePerMonth';
  const short = number.slice(number.indexOf(' ') + 1);
  return deskProblem('ambiguous-amount', at, { text: number, one: short, other: number.replaceAll(' ', '') });
}

function sumOf(number: string | undefined): Kopecks | null {
  const sum = number === undefined ? null : parseRoubles(number, 'fee');
  return sum?.ok === true ? sum.value : null;
}
