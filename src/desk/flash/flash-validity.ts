// From when until when a Flash note should stand (R27, A11). In: its kind and the days that matter. Out: dates and warnings.
import { dayNumberOf, daysInMonth, formatDay, parseDay } from '@/calendar/civil-day';
import type { FlashState } from '@/scripts/language/desk/flash-words';

/** Days that bear on a note; null when they are not known. */
export interface FlashOccasion {
  readonly state: FlashState;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Last day of the last phase that was agreed. */
  readonly lastPhaseEnd: string | null;
  /** Last day on which the application can be cancelled. */
  readonly cancelDeadline: string | null;
}

/** Dates to start from. `because` names the message `desk.flash.because.<because>`. */
export interface FlashDates {
  readonly from: string;
  readonly to: string;
  readonly because: 'one-year' | 'last-phase' | 'deadline' | 'no-deadline';
}

/** What is doubtful about dates that were entered; `better` is the day to take instead. */
export interface FlashWarning {
  readonly code:
    | 'shorter-than-benefits'
    | 'later-than-deadline'
    | 'starts-in-past'
    | 'ends-in-past'
    | 'end-before-start';
  readonly better: string;
}

/**
 * Saved and additional number: one year, or to the end of the last phase when that is later. In work: to the cancel deadline; when
 * that is not known, today only, and the agent is told to enter it.
 */
export function suggestFlashDates({ state, today, lastPhaseEnd, cancelDeadline }: FlashOccasion): FlashDates {
  if (state === 'in_work') {
    return cancelDeadline !== null && cancelDeadline >= today
      ? { from: today, to: cancelDeadline, because: 'deadline' }
      : { from: today, to: today, because: 'no-deadline' };
  }
  const year = sameDayNextYear(today);
  return lastPhaseEnd !== null && lastPhaseEnd > year
    ? { from: today, to: lastPhaseEnd, because: 'last-phase' }
    : { from: today, to: year, because: 'one-year' };
}

/** Doubts about entered dates, the gravest first. Dates that do not exist give no doubt. */
export function flashWarnings(from: string, to: string, occasion: FlashOccasion): readonly FlashWarning[] {
  if (dayNumberOf(from) === null || dayNumberOf(to) === null) return [];
  const { today } = occasion;
  const better = suggestFlashDates(occasion);
  const warnings: FlashWarning[] = [];
  if (to < from) warnings.push({ code: 'end-before-start', better: better.to });
  if (to < today) warnings.push({ code: 'ends-in-past', better: better.to });
  warnings.push(...limitWarnings(to, occasion));
  if (from < today) warnings.push({ code: 'starts-in-past', better: today });
  return warnings;
}

/** A note in work must not outlive the deadline; any other must last as long as what it promises. */
function limitWarnings(to: string, { state, lastPhaseEnd, cancelDeadline }: FlashOccasion): readonly FlashWarning[] {
  if (state === 'in_work') {
    return cancelDeadline !== null && to > cancelDeadline
      ? [{ code: 'later-than-deadline', better: cancelDeadline }]
      : [];
  }
  return lastPhaseEnd !== null && to < lastPhaseEnd ? [{ code: 'shorter-than-benefits', better: lastPhaseEnd }] : [];
}

/** 23/04/2021 → 23/04/2022; the 29th of February becomes the 28th. */
function sameDayNextYear(isoDay: string): string {
  const day = parseDay(isoDay);
  if (!day) return isoDay;
  const year = day.year + 1;
  return formatDay({ year, month: day.month, day: Math.min(day.day, daysInMonth(year, day.month)) });
}
