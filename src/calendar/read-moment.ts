// Days and times as an agent types them in mid call, Russian or English: the one reader of the intake, of a step's fields and of the
// desk. In: the text and the local minute it is now. Out: an ISO day or minute, both when it may be either, or nothing. Whether it is
// allowed is not decided here; see `moment-limits.ts`.
import { foldText } from '@/text/fold-text';
import { instantOf, minuteAt } from './instant';
import { parseDay } from './civil-day';
import { readDayWords } from './read-day';
import { readClock } from './read-clock';

/** Which form is wanted: a bare day, or a day with its time. */
export type MomentFormat = 'date' | 'dateTime';

/** What a text means: a day or minute, one of two («в 2» at night or in the afternoon), or nothing. */
export type MomentReading =
  | { readonly kind: 'moment'; readonly moment: string }
  /** The sooner one first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'none' };

/**
 * Reads «14:30», «завтра 14:30», «в 2 часа дня», «через 2 часа», «5 мая», «29.11», «29.11.26», «02.05.2026 14:30», an ISO day or
 * minute. A time alone is the next one to come, a day without a year too. A bare hour from 1 to 11 is ambiguous. `now` is the local
 * minute, `YYYY-MM-DDTHH:mm`.
 */
export function readMoment(text: string, now: string, format: MomentFormat): MomentReading {
  const words = foldText(text)
    .replace(ISO_SEPARATOR, '$1 $2')
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
  if (words === '' || words.length > LONGEST) return { kind: 'none' };
  const today = now.slice(0, DAY_LENGTH);
  if (format === 'date') return single(readDayWords(words, today));
  const later = LATER.exec(words);
  if (later !== null) return single(afterWhile(later, now));
  const clock = readClock(words);
  if (clock === null) return { kind: 'none' };
  const moments = clock.times.map((time) => momentAt(clock.before, time, now)).filter((moment) => moment !== null);
  const [one, other] = moments.sort();
  if (one === undefined) return { kind: 'none' };
  return other === undefined ? single(one) : { kind: 'ambiguous', readings: [one, other] };
}

/** An ISO day or minute as it is typed: «02.05.2026», «02.05.2026 14:30»; any other text comes back. `readMoment` reads it. */
export function writtenMoment(moment: string): string {
  const day = parseDay(moment.slice(0, DAY_LENGTH));
  if (day === null) return moment;
  const two = (number: number) => String(number).padStart(2, '0');
  const time = moment.slice(DAY_LENGTH + 1);
  return `${two(day.day)}.${two(day.month)}.${String(day.year).padStart(4, '0')}${time === '' ? '' : ` ${time}`}`;
}

/** No moment is typed in more. */
const LONGEST = 60;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const ISO_SEPARATOR = /^(\d{4}-\d{2}-\d{2})t(\d{1,2}:\d{2})/;
const LATER = /^(?:через|in) (?:(\d{1,3}|пол) ?)?(минуту|минуты|минут|мин|час|часа|часов|ч|minutes?|min|hours?|h)\.?$/;

function single(moment: string | null): MomentReading {
  return moment === null ? { kind: 'none' } : { kind: 'moment', moment };
}

/** The minute of a time on the day that stands before it, or the next such time to come. */
function momentAt(dayWords: string, time: string, now: string): string | null {
  const today = now.slice(0, DAY_LENGTH);
  if (dayWords !== '') {
    const day = readDayWords(dayWords, today);
    return day === null ? null : `${day}T${time}`;
  }
  const isAhead = time >= now.slice(DAY_LENGTH + 1);
  const day = readDayWords(isAhead ? 'today' : 'tomorrow', today);
  return day === null ? null : `${day}T${time}`;
}

function afterWhile([, count, unit = '']: RegExpExecArray, now: string): string | null {
  const each = unit.startsWith('м') || unit.startsWith('min') ? 1 : 60;
  const minutes = count === 'пол' ? each / 2 : Number(count ?? 1) * each;
  const instant = instantOf(now, 0);
  return instant === null ? null : minuteAt(instant + Math.floor(minutes) * 60_000, 0);
}
