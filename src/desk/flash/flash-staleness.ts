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

/** Wrong dates win over "ends soon"; a missing or impossible date is wrong. */
export function flashStaleness(
  note: { readonly state: FlashState | null; readonly from: string | null; readonly to: string | null },
  { today, cancelDeadline, nearlyDays }: StalenessMeasure,
): FlashStaleness {
  if (note.state !== 'in_work') return { verdict: 'other-state', reasons: [], rule: 'R14' };
  const from = note.from !== null && dayNumberOf(note.from) !== null ? note.from : null;
  const to = note.to !== null && dayNumberOf(note.to) !== null ? note.to : null;
  const wrong: FlashStaleness['reasons'][number][] = [];
  if (from === null) wrong.push('start-missing');
  if (to === null) wrong.push('end-missing');
  if (from !== null && to !== null && to < from) wrong.push('end-before-start');
  if (to !== null && to < today) wrong.push('end-in-past');
  if (to !== null && cancelDeadline !== null && to > cancelDeadline) wrong.push('end-after-deadline');
  if (wrong.length > 0) return { verdict: 'wrong-dates', reasons: wrong, rule: 'R14' };
  const lastSoonDay = addDays(today, nearlyDays);
  return to !== null && lastSoonDay !== null && to <= lastSoonDay
    ? { verdict: 'nearly-expired', reasons: ['ends-soon'], rule: 'R14' }
    : { verdict: 'fresh', reasons: [], rule: 'R14' };
}
