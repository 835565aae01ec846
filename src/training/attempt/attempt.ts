// A practice call as it is kept: what is spoken and with whom, the journal of the call, and what a live call has no journal for. In:
// nothing. Out: types, and how an attempt grows. Client, score and debrief are computed from it.
import type { Refusal } from '@/machines/graph/decide';
import type { Move } from '@/machines/graph/move';
import type { Journal } from '@/machines/session/journal';
import type { Level } from '../client/lesson';

/** Something that happened beside the moves of the call. `after` is how many entries the journal had then. */
export type Mark = { readonly at: number; readonly after: number } & (
  | { readonly kind: 'refused'; readonly move: Move; readonly reason: Refusal }
  | { readonly kind: 'predicted'; readonly status: string | null; readonly rule: string }
  /** In the debrief the trainee called this entry of the journal a slip, or no longer does, before the truth was shown. */
  | { readonly kind: 'doubted'; readonly entry: number; readonly isDoubted: boolean }
  /** The trainee has marked what there was to mark: from now on the truth is shown. */
  | { readonly kind: 'marked' }
);

export interface Attempt {
  readonly format: 1;
  readonly attemptId: string;
  /** Hash over all parts of the bundle. */
  readonly bundle: string;
  readonly persona: string;
  readonly level: Level;
  readonly seed: string;
  /** The day of the call, from which the days of the persona are counted. */
  readonly today: string;
  readonly journal: Journal;
  readonly marks: readonly Mark[];
  /** When the contact was closed, or the trainee left it open for good; null while the call goes on. */
  readonly endedAt: number | null;
}

/** What was predicted last; null before. */
export function predictionOf({ marks }: Pick<Attempt, 'marks'>): Extract<Mark, { kind: 'predicted' }> | null {
  return marks.flatMap((mark) => (mark.kind === 'predicted' ? [mark] : [])).at(-1) ?? null;
}

/** Whether the truth may be shown. */
export function isRevealed({ marks }: Pick<Attempt, 'marks'>): boolean {
  return marks.some(({ kind }) => kind === 'marked');
}

/** Entries of the journal that the trainee calls slips. */
export function doubtedIn({ marks }: Pick<Attempt, 'marks'>): ReadonlySet<number> {
  const doubted = new Set<number>();
  for (const mark of marks) {
    if (mark.kind !== 'doubted') continue;
    if (mark.isDoubted) doubted.add(mark.entry);
    else doubted.delete(mark.entry);
  }
  return doubted;
}
