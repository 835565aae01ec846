// The steps that open branches return to. In: those remembered and a transition. Out: those remembered then.
//
// A call is finite for the checker, so the memory is too: the step of the flow that was left, and the step of a branch that was
// left last. Whatever is opened last returns to exactly the step it was opened from. Who opens a third branch out of a second
// one returns to the second, and from there to the flow: of the steps of branches, the older one is forgotten.
import type { GraphStep, ReturnChange } from './call-graph';

/** Step ids, the one of the flow first, then at most one of a branch. Empty while no branch is open. */
export type ReturnStack = readonly string[];

/** The steps remembered after a transition away from `from`. */
export function changedReturns(returns: ReturnStack, change: ReturnChange, from: GraphStep): ReturnStack {
  switch (change) {
    case 'keep':
      return returns;
    case 'push':
      return from.scope.kind === 'phase' ? [from.id] : [...returns.slice(0, 1), from.id];
    case 'pop':
      return returns.slice(0, -1);
    case 'clear':
      return returns.length === 0 ? returns : NONE;
  }
}

const NONE: ReturnStack = [];
