import type { TrailItem } from '@/machines/view/describe-trail';
import type { UnexplainedAnswer } from '@/machines/session/unexplained-answers';

/** A «Нет нужного ответа» that has no words yet, as it is asked for. */
export interface UnexplainedView {
  /** Index in the journal's entries. */
  readonly entry: number;
  /** Title of the step where it happened. */
  readonly step: string;
}

/** The unexplained answers of a call with the titles of their steps. */
export function unexplainedViews(
  unexplained: readonly UnexplainedAnswer[],
  trail: readonly TrailItem[],
): readonly UnexplainedView[] {
  return unexplained.map(({ entry, step }) => ({
    entry,
    step: trail.find((item) => item.stepId === step)?.stepTitle ?? step,
  }));
}
