import { describe, expect, it } from 'vitest';
import { foldText } from '@/text/fold-text';

describe('a text folded for comparison', () => {
  it.each([
    ['Тарифный  план', 'тарифныи\u0306 план'],
    ['ЁЛКА', 'елка'],
    ['е\u0308лка', 'ёлка'],
    ['a\u200bb', 'AB'],
    ['ﬁn', 'fin'],
    [' x\u00a0y ', 'x y'],
    ['дом\u20111', 'дом-1'],
  ])('«%s» is «%s»', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('keeps letters of two alphabets apart', () => {
    expect(foldText('CPA')).not.toBe(foldText('СРА'));
  });
});
