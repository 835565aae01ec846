import { describe, expect, it } from 'vitest';
import type { AssembledRow } from '@/desk/statement/assemble-rows';
import { settleRows } from '@/desk/statement/settle-rows';
import type { DirectionBasis } from '@/desk/statement/sum-direction';

const row = (line: number, basis: DirectionBasis): AssembledRow => ({
  line,
  text: `строка ${line}`,
  row: {
    service: 'Игры',
    day: '2016-01-12',
    time: null,
    shortNumber: null,
    balance: null,
    change: -100,
    basis,
    isRepaired: false,
    isRounded: false,
    isMismatched: false,
  },
});
const settled = (...bases: DirectionBasis[]) => {
  const { rows, unclear, presumed } = settleRows(bases.map((basis, index) => row(index + 1, basis)));
  return [rows.map(({ line }) => line), unclear.map(({ line }) => line), presumed];
};

describe('rows settled by the whole table', () => {
  it('stand where one sign rules', () => {
    expect(settled('minus', 'minus', 'certain')).toEqual([[1, 2, 3], [], 0]);
    expect(settled('title', 'certain')).toEqual([[1, 2], [], 0]);
    expect(settled('presumed', 'presumed')).toEqual([[1, 2], [], 2]);
  });

  it('do not stand where minuses and bare sums are mixed', () => {
    expect(settled('minus', 'title', 'certain')).toEqual([[2, 3], [1], 0]);
    expect(settled('presumed', 'minus')).toEqual([[], [1, 2], 0]);
  });
});
