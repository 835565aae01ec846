import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import type { StepView } from '@/machines/view/step-view';
import { secondsToSay } from './seconds-to-say';

/** How long the answers that agree wait for a line that must be said word for word. */
export interface LinePace {
  /** Seconds of the whole wait on this step; 0 once its line could have been said. */
  readonly wait: ComputedRef<number>;
  /** Another step has come: its lines are said from now on. */
  readonly start: () => void;
}

/** Counts from the moment a step has come. A rate of null waits for nothing. */
export function useLinePace(view: () => StepView | null, charactersPerSecond: () => number | null): LinePace {
  const waiting = shallowRef(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    clearTimeout(timer);
    const [step, rate] = [view(), charactersPerSecond()];
    waiting.value = step === null || rate === null ? 0 : secondsToSay(step, rate);
    if (waiting.value > 0) timer = setTimeout(() => (waiting.value = 0), waiting.value * 1_000);
  }

  onScopeDispose(() => clearTimeout(timer));
  return { wait: computed(() => waiting.value), start };
}
