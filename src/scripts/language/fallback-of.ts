// A step becomes the way on when no answer fits. In: a step. Out: its fallback. Apart from the schemas, which no call loads.
import type { Step, Target } from './step';

/** Where «Нет нужного ответа» leads from a step; undefined where it cannot be said. */
export function fallbackOf(step: Step): Target | undefined {
  return step.kind === 'fork' ? undefined : step.fallback;
}
