import type { StepView } from '@/machines/view/step-view';

/**
 * A step as a trainee sees it: answers look open whether they are or not, and nothing says why one is shut or what is still owed. What
 * cannot be done yet is refused when it is tried, and remembered.
 */
export function withoutHelp(view: StepView): StepView {
  return {
    ...view,
    answers: view.answers.map((answer) =>
      answer.isEnabled && answer.owed.length === 0
        ? answer
        : { ...answer, isEnabled: true, blocked: null, missingAsks: [], owed: [] },
    ),
    events: view.events.map(({ endsNow: _, ...event }) => event),
  };
}
