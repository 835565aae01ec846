/** What is read of a `KeyboardEvent`. */
interface TimedPress {
  readonly code: string;
  /** Milliseconds, on the page's own clock. */
  readonly timeStamp: number;
}

/** Within this time the same key is one press that bounced, or a hand that was too quick to have read the next phrase. */
const DOUBLE = 250;

/** Tells for each key press, in their order, whether the same key was pressed just before. */
export function watchDoublePresses(): (press: TimedPress) => boolean {
  let last: TimedPress | null = null;
  return ({ code, timeStamp }) => {
    const isDouble = last !== null && last.code === code && timeStamp - last.timeStamp < DOUBLE;
    last = { code, timeStamp };
    return isDouble;
  };
}
