// Until when the application can be cancelled (R3, A5). In: the date of CRM_MNP or the SMS, the day of the contract, the zone of the
// subscriber, and the instant that is asked about. Out: the deadline, the time left, and a hint. The hint decides nothing.
import { addDays, DAY_MS } from '@/calendar/civil-day';
import { deadlineInstant } from '@/calendar/deadline-instant';
import { readMoment, writtenMoment } from '@/calendar/read-moment';
import { type DeskProblem, deskProblem } from './desk-problem';
import type { Result } from '@/scripts/language/result';

export interface DeadlineQuestion {
  /** Authoritative, `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`; null when it is not known yet. */
  readonly stated: string | null;
  /** Day of the contract with the new operator, `YYYY-MM-DD`; null when it is not known. */
  readonly contractDay: string | null;
  /** Days after the contract in the hint; null: no hint is known. */
  readonly hintDays: number | null;
  /** The hint is known for individuals only (§1.4). */
  readonly isIndividual: boolean;
  /** Hours east of UTC in the region of the subscriber, 2…12. */
  readonly utcOffset: number;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

export interface DeadlineAnswer {
  /** `unknown`: the agent must look it up; cancelling waits for it. */
  readonly state: 'open' | 'passed' | 'unknown';
  /** Last second on which cancelling is allowed, in milliseconds since 1970; null when unknown. */
  readonly lastSecond: number | null;
  /** Whole seconds left, that last second included; 0 when passed or unknown. */
  readonly secondsLeft: number;
  /** Contract + `hintDays`, 23:59:59: an estimate to check against CRM_MNP. */
  readonly hint: { readonly day: string; readonly lastSecond: number } | null;
  /** The stated date is later than the estimate: worth a second look. */
  readonly isLaterThanHint: boolean;
}

/**
 * The deadline or day that an agent typed, ISO; null for an empty field. `now` is the client's local minute. Problems: `bad-date`,
 * `ambiguous-moment`, at `at`.
 */
export function readDeadline(text: string, now: string, at: string): Result<string | null, readonly DeskProblem[]> {
  if (text.trim() === '') return { ok: true, value: null };
  const day = readMoment(text, now, 'date');
  const reading = day.kind === 'moment' ? day : readMoment(text, now, 'dateTime');
  if (reading.kind === 'moment') return { ok: true, value: reading.moment };
  const shown = { text: text.slice(0, 40) };
  if (reading.kind === 'none') return { ok: false, error: [deskProblem('bad-date', at, shown)] };
  const [one, other] = reading.readings.map(writtenMoment);
  return {
    ok: false,
    error: [deskProblem('ambiguous-moment', at, { ...shown, one: one ?? '', other: other ?? '' })],
  };
}

/**
 * The state at `now`. A bare date lasts through 23:59:59 of that day in the subscriber's region, a minute through its 59th second; the
 * next second is too late.
 * Problems: `bad-date` at `stated` or `contractDay`.
 */
export function deadlineAnswer(question: DeadlineQuestion): Result<DeadlineAnswer, readonly DeskProblem[]> {
  const stated = statedSecond(question);
  if (!stated.ok) return stated;
  const hint = hintOf(question);
  if (!hint.ok) return hint;
  return { ok: true, value: answerAt(stated.value, hint.value, question.now) };
}

function statedSecond({ stated, utcOffset }: DeadlineQuestion): Result<number | null, readonly DeskProblem[]> {
  if (stated === null) return { ok: true, value: null };
  const lastSecond = lastSecondOf(stated, utcOffset);
  return lastSecond === null ? badDate('stated', stated) : { ok: true, value: lastSecond };
}

function hintOf(question: DeadlineQuestion): Result<DeadlineAnswer['hint'], readonly DeskProblem[]> {
  const { contractDay, hintDays, isIndividual, utcOffset } = question;
  if (contractDay === null || hintDays === null || !isIndividual) return { ok: true, value: null };
  const day = addDays(contractDay, hintDays);
  if (day === null) return badDate('contractDay', contractDay);
  const lastSecond = lastSecondOf(day, utcOffset);
  return { ok: true, value: lastSecond === null ? null : { day, lastSecond } };
}

function answerAt(lastSecond: number | null, hint: DeadlineAnswer['hint'], now: number): DeadlineAnswer {
  if (lastSecond === null) return { state: 'unknown', lastSecond, secondsLeft: 0, hint, isLaterThanHint: false };
  // The last second is allowed to its end.
  const left = lastSecond + 1_000 - now;
  return {
    state: left > 0 ? 'open' : 'passed',
    lastSecond,
    secondsLeft: Math.max(0, Math.ceil(left / 1_000)),
    hint,
    isLaterThanHint: hint !== null && lastSecond > hint.lastSecond + DAY_MS,
  };
}

function badDate(at: string, text: string): Result<never, readonly DeskProblem[]> {
  return { ok: false, error: [deskProblem('bad-date', at, { text })] };
}

/** The last whole second of a day or minute that is meant in full; null for a text that is neither. */
function lastSecondOf(moment: string, utcOffset: number): number | null {
  const end = deadlineInstant(moment, `utc${utcOffset}`);
  return end === null ? null : end - 1_000;
}
