// The time of a practice call: that in which the trainee was there. In: moments of the platform's clock, told often. Out: moments. A
// hidden tab, a sleeping computer and a busy page tell the time late; the gap is no silence of the trainee.

/** Longer than this between two tellings nobody was there, milliseconds. */
const PRESENT = 3_000;

export class PracticeClock {
  #away = 0;
  #last: number | null = null;
  readonly #start: number | null;

  /** Goes on from `start`, where an attempt was left; null begins now. */
  constructor(start: number | null = null) {
    this.#start = start;
  }

  /** Tells the time of the platform; gives that of the call. */
  tell(now: number): number {
    if (this.#last === null) this.#away = this.#start === null ? 0 : now - this.#start;
    // A clock that was set back must not make time run backwards.
    else if (now < this.#last) this.#away -= this.#last - now;
    else if (now - this.#last > PRESENT) this.#away += now - this.#last - PRESENT;
    this.#last = now;
    return now - this.#away;
  }
}
