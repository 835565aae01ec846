import { describe, expect, it } from 'vitest';
import { answerKey, pageCount } from '@/views/shared/answer-key';

describe('the key of an answer', () => {
  it.each([
    [1, 1, 0],
    [9, 9, 0],
    [10, 1, 1],
    [22, 4, 2],
  ])('at place %i is the digit %i on page %i', (position, digit, page) => {
    expect(answerKey(position)).toEqual({ digit, page });
  });
});

describe('pages of digits', () => {
  it('are as many as the last place needs', () => {
    expect(pageCount([])).toBe(1);
    expect(pageCount([1, 9])).toBe(1);
    expect(pageCount([1, 10])).toBe(2);
  });
});
