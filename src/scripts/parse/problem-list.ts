// Collects problems in the order they are found, keeps the first of them and counts the rest. In: problems. Out: the list.
import { nearestName } from './nearest-name';
import type { Problem, ProblemCode } from './problem';

/** How many problems are told at once; the rest is told by a last one, `more-problems`. */
export const MAX_PROBLEMS = 200;

/** Particulars of a problem besides its code and place. */
export interface ProblemDetail {
  readonly value?: unknown;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
  /** Valid names to look for a suggestion near `value`. */
  readonly near?: Iterable<string>;
}

/** A growing list of problems. Cheap when full, so that hostile data cannot make it slow. */
export class ProblemList {
  private readonly kept: Problem[] = [];
  private left = 0;
  private isUnread = false;
  private comparisons = COMPARISON_BUDGET;

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  /** Whether further problems would only be counted. */
  get isFull(): boolean {
    return this.kept.length >= MAX_PROBLEMS;
  }

  add(code: ProblemCode, path: string, detail: ProblemDetail = {}): void {
    if (this.isFull) {
      this.left += 1;
      return;
    }
    const suggestion = detail.suggestion ?? this.suggest(detail);
    this.kept.push({
      code,
      path,
      ...('value' in detail ? { value: shortValue(detail.value) } : {}),
      ...(detail.expected === undefined ? {} : { expected: detail.expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  /** Says that data was left unread because the list is full, so that the rest cannot be counted. */
  leaveUnread(): void {
    this.isUnread = true;
  }

  /** What was found; at most `MAX_PROBLEMS`, and one more that tells of the rest. */
  all(): readonly Problem[] {
    if (this.isUnread) return [...this.kept, { code: 'more-problems', path: '$' }];
    if (this.left === 0) return this.kept;
    return [...this.kept, { code: 'more-problems', path: '$', value: String(this.left) }];
  }

  private suggest({ value, near }: ProblemDetail): string | undefined {
    if (near === undefined || typeof value !== 'string') return undefined;
    return nearestName(value, this.affordable(near));
  }

  /** The candidates, until the work for suggestions in one list is used up. */
  private *affordable(candidates: Iterable<string>): Generator<string> {
    for (const candidate of candidates) {
      if (this.comparisons <= 0) return;
      this.comparisons -= 1;
      yield candidate;
    }
  }
}

/** The offending value as a short text. */
export function shortValue(value: unknown): string {
  if (typeof value === 'string') return shorten(value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'function' || typeof value === 'symbol' ? typeof value : shorten(String(value));
}

const COMPARISON_BUDGET = 200_000;
const SHOWN = 80;

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
