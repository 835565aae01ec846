// What a clock shows at a moment of a call. Types only: nobody here reads one.
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Minutes that the local time that is meant is ahead of UTC. */
  readonly offsetMinutes: number;
}
