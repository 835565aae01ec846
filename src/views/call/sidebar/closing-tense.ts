import type { StepView } from '@/machines/view/step-view';

/** How the closing card speaks of the outcome: as it would be, as it will be, or as it is. */
export type ClosingTense = 'ifNow' | 'ifHungUp' | 'atEnd' | 'closed';

/** The tense for a call in this phase. */
export function closingTense(phase: StepView['phase']): ClosingTense {
  return TENSES[phase];
}

const TENSES: Readonly<Record<StepView['phase'], ClosingTense>> = {
  before: 'ifNow',
  live: 'ifHungUp',
  after: 'atEnd',
  closed: 'closed',
};
