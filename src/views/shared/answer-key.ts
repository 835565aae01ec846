/** Answers that one page of digits reaches. */
export const PAGE_SIZE = 9;

/** The digit of an answer and how often Space comes before it on the page of digits that is open. */
export interface AnswerKey {
  readonly digit: number;
  readonly page: number;
}

/** Key of the answer at a place of the authored list, from 1. */
export function answerKey(position: number): AnswerKey {
  return { digit: ((position - 1) % PAGE_SIZE) + 1, page: Math.floor((position - 1) / PAGE_SIZE) };
}

/** How many pages of digits a list of answers needs, by the highest place in it. */
export function pageCount(positions: readonly number[]): number {
  return positions.reduce((pages, position) => Math.max(pages, answerKey(position).page + 1), 1);
}
