// Whether a Flash «in work» that hangs on the card is nearly expired or wrongly dated (R14, A9). In: the note as it was read and the
// day. Out: a verdict with its reasons. Closes nothing.
import { addDays, dayNumberOf } from '@/calendar/civil-day';
import type { FlashState } from '@/scripts/language/desk/flash-words';

export interface FlashStaleness {
  /** `other-state`: the note is not «in work», so R14 does not ask. */
  readonly verdict: 'fresh' | 'nearly-expired' | 'wrong-dates' | 'other-state';
  /** Messages `desk.flash.stale.<reason>`. */
  readonly reasons: readonly (
    | 'start-missing'
    | 'end-missing'
    | 'end-before-start'
    | 'end-in-past'
    | 'end-after-deadline'
    | 'ends-soon'
  )[];
  readonly rule: 'R14';
}

/** What the verdict measures against. `nearlyDays` is dated configuration: 1 means "today or tomorrow" (A9). */
export interface StalenessMeasure {
  readonly today: string;
  readonly cancelDeadline: string | null;
  readonly nearlyDays: number;
}

/** Default of A9: the note ends today or tomorrow. */
export const NEARLY_DAYS = 1;

/** The dates of a note; null for a day that is not there. */
interface NotePeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Wrong dates win over "ends soon"; a missing or impossible date is wrong. */
export function flashStaleness(
  note: NotePeriod & { readonly state: FlashState | null },
  measure: StalenessMeasure,
): FlashStaleness {
  if (note.state !== 'in_work') return { verdict: 'other-state', reasons: [], rule: 'R14' };
  const period = { from: existing(note.from), to: existing(note.to) };
  const wrong = [...wrongStart(period), ...wrongEnd(period, measure)];
  if (wrong.length > 0) return { verdict: 'wrong-dates', reasons: wrong, rule: 'R14' };
  return endsSoon(period, measure)
    ? { verdict: 'nearly-expired', reasons: ['ends-soon'], rule: 'R14' }
    : { verdict: 'fresh', reasons: [], rule: 'R14' };
}

function existing(day: string | null): string | null {
  return day !== null && dayNumberOf(day) !== null ? day : null;
}

function wrongStart({ from }: NotePeriod): FlashStaleness['reasons'] {
  return from === null ? ['start-missing'] : [];
}

function wrongEnd({ from, to }: NotePeriod, { today, cancelDeadline }: StalenessMeasure): FlashStaleness['reasons'] {
  if (to === null) return ['end-missing'];
  const wrong: FlashStaleness['reasons'][number][] = [];
  if (from !== null && to < from) wrong.push('end-before-start');
  if (to < today) wrong.push('end-in-past');
  if (cancelDeadline !== null && to > cancelDeadline) wrong.push('end-after-deadline');
  return wrong;
}

function endsSoon({ to }: NotePeriod, { today, nearlyDays }: StalenessMeasure): boolean {
  const lastSoonDay = addDays(today, nearlyDays);
  return to !== null && lastSoonDay !== null && to <= lastSoonDay;
}
