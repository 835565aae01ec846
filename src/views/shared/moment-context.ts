import type { InjectionKey } from 'vue';
import type { Script } from '@/scripts/language/script';
import type { Present } from '@/scripts/language/values/moment-limits';

/** What fields for dates ask of the call around them. */
export interface MomentContext {
  /** Read when a date is typed, so that no field is painted anew because time goes by. */
  readonly present: () => Present;
  readonly settings: () => Script['settings'];
}

/** Given by the screen of a call; a field without one knows no limits and means the agent's own clock. */
export const MOMENTS: InjectionKey<MomentContext> = Symbol('moments');

/** Minutes that the agent's clock is ahead of UTC. */
export function ownOffset(now: number): number {
  return -new Date(now).getTimezoneOffset();
}
