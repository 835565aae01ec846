/** A span of time in whole units, and how loud it must be shown. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly tone: 'calm' | 'loud' | 'passed';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time between now and a deadline, both in milliseconds since the epoch; loud below 24 hours, passed at the deadline. */
export function timeLeft(deadlineAt: number, now: number): TimeLeft {
  const left = deadlineAt - now;
  const rest = Math.max(0, left);
  return {
    days: Math.floor(rest / DAY),
    hours: Math.floor((rest % DAY) / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
    tone: left <= 0 ? 'passed' : left < DAY ? 'loud' : 'calm',
  };
}

/** How long a call runs, as mm:ss or h:mm:ss. Negative spans (a clock set back) count as none. */
export function callTime(startedAt: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
