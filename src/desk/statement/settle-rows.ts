// Which way money went in rows whose sign only the whole table explains. In: all rows. Out: the rows that stand, and those that nothing
// explains.
import type { AssembledRow, UnreadLine } from './assemble-rows';

export interface SettledRows {
  readonly rows: readonly AssembledRow[];
  readonly unclear: readonly UnreadLine[];
  /** Rows without a sign under «Сумма», taken for charges because no sum of the table has a minus. */
  readonly presumed: number;
}

/**
 * A column of charges has either minuses or none: then all are charges. Where both stand, a minus may be a return, and a bare sum
 * without a sign may be a credit, so neither is counted.
 */
export function settleRows(rows: readonly AssembledRow[]): SettledRows {
  const hasMinus = rows.some(({ row }) => row.basis === 'minus');
  const hasUnsigned = rows.some(({ row }) => row.basis === 'title' || row.basis === 'presumed');
  if (!hasMinus || !hasUnsigned) {
    return { rows, unclear: [], presumed: rows.filter(({ row }) => row.basis === 'presumed').length };
  }
  const isUnclear = ({ row }: AssembledRow) => row.basis === 'minus' || row.basis === 'presumed';
  return {
    rows: rows.filter((row) => !isUnclear(row)),
    unclear: rows.filter(isUnclear).map(({ line, text }) => ({ line, text, reason: 'unclear-direction' })),
    presumed: 0,
  };
}
