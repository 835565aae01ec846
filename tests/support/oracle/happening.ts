// What the naive explorer keeps of a call: what happened, and where the call stands then.
import type { Facts } from '@/scripts/language/fact';

/** One thing that happened on the way: what was done, where it led, and the facts then. */
export interface Happening {
  readonly answer?: string;
  readonly task?: string;
  readonly event?: string;
  readonly step: string | null;
  readonly tags: readonly string[];
  readonly row: string | null;
  readonly facts: Facts;
}

export interface Standing {
  /** Null when the call is closed. */
  readonly step: string | null;
  /** Steps to return to: of the flow, then of a branch. */
  readonly backs: readonly string[];
  readonly facts: Facts;
}
