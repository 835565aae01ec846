// Whether a sum was taken from the balance or came to it. In: the sum with its sign, the meaning of its column, the balances around it
// and the name of the service. Out: the direction and what shows it, or that nothing does. Never a guess: without evidence the row is
// told as unread.
import { foldLookAlikes } from '@/text/fold-look-alikes';
import type { StatementSum } from './statement-cells';
import type { StatementColumn } from './statement-titles';

/** Which way money went. */
export type Direction = 'out' | 'in';

/**
 * What shows it. `minus` and `presumed` are settled by the whole table: a minus in a column of charges means a charge only where every
 * charge has one, and a bare sum without a sign is a charge only where no sum has a minus.
 */
export type DirectionBasis = 'certain' | 'title' | 'minus' | 'presumed';

export interface SumDirection {
  readonly direction: Direction;
  readonly basis: DirectionBasis;
}

export interface DirectionEvidence {
  readonly sum: StatementSum;
  /** Meaning of the column; null when the table has no titles. */
  readonly column: Extract<StatementColumn, 'change' | 'charge' | 'credit' | 'sum'> | null;
  /** Kopecks; null where the balance is not given. */
  readonly before: number | null;
  readonly after: number | null;
  readonly service: string;
}

/** The direction; null when nothing shows it, or the words contradict the title. */
export function sumDirection({ sum, column, before, after, service }: DirectionEvidence): SumDirection | null {
  if (sum.kopecks === 0) return CERTAIN_OUT;
  if (sum.sign === '+') return CERTAIN_IN;
  if (sum.sign === '-') return minusDirection(column);
  if (column === 'change') return CERTAIN_IN;
  const moved = before === null || after === null ? 0 : after - before;
  if (moved !== 0 && Math.abs(Math.abs(moved) - sum.kopecks) <= 1) return moved < 0 ? CERTAIN_OUT : CERTAIN_IN;
  return unsignedDirection(column, directionWords(service));
}

const CERTAIN_OUT: SumDirection = { direction: 'out', basis: 'certain' };
const CERTAIN_IN: SumDirection = { direction: 'in', basis: 'certain' };

function minusDirection(column: DirectionEvidence['column']): SumDirection | null {
  if (column === 'credit') return null;
  return { direction: 'out', basis: column === 'charge' || column === 'sum' ? 'minus' : 'certain' };
}

function unsignedDirection(column: DirectionEvidence['column'], words: Direction | null): SumDirection | null {
  switch (column) {
    case 'charge':
      return words === 'in' ? null : { direction: 'out', basis: 'title' };
    case 'credit':
      return words === 'out' ? null : CERTAIN_IN;
    case 'sum':
      return words === 'in' ? CERTAIN_IN : { direction: 'out', basis: words === 'out' ? 'certain' : 'presumed' };
    default:
      return words === null ? null : { direction: words, basis: 'certain' };
  }
}

/** What the name of a service says: a return is a credit whatever it returns; two contradicting words say nothing. */
function directionWords(service: string): Direction | null {
  const folded = foldLookAlikes(service);
  if (/возврат|возвращ/.test(folded)) return 'in';
  const isIn = /пополнен|зачислен|поступлен|платеж(?!н)/.test(folded);
  const isOut = /подписк|абонентск\S* плат|списан|плата за|контент|разовый запрос/.test(folded);
  return isIn === isOut ? null : isIn ? 'in' : 'out';
}
