// Dates and times as an agent types them in mid call, Russian or English. In: the text and the local minute it is now.
// Out: an ISO day or minute. Whether it is allowed is not decided here; see `moment-limits.ts`.
import { addDays, parseDay } from './civil-day';
import { instantOf, minuteAt } from './instant';
import { dayFromSlashes } from './slash-day';

/** Which form is wanted: a bare day, or a day with its time. */
export type MomentFormat = 'date' | 'dateTime';

/**
 * What a text means: «14:30», «завтра 14:30», «через 2 часа», «02.05 14:30», «02.05.2026 14:30», an ISO day or minute. A time
 * alone is the next one to come, a day without a year the next one to come. `now` is the local minute, `YYYY-MM-DDTHH:mm`.
 * Null when it is not understood or does not exist.
 */
export function readMoment(text: string, now: string, format: MomentFormat): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(ISO_SEPARATOR, '$1 $2')
    .replace(/[\s,]+/g, ' ');
  const today = now.slice(0, DAY_LENGTH);
  if (format === 'date') return dayOf(words, today);
  const later = LATER.exec(words);
  if (later !== null) return afterWhile(later, now);
  const [, before = '', hour = '', minute = ''] = TIME_AT_END.exec(words) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute || 0) > 59) return null;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  const dayWords = before.trim().replace(/ (?:в|к|на|at)$/, '');
  if (dayWords === '' || AT.test(dayWords)) {
    const isAhead = time >= now.slice(DAY_LENGTH + 1);
    const day = isAhead ? today : addDays(today, 1);
    return day === null ? null : `${day}T${time}`;
  }
  const day = dayOf(dayWords, today);
  return day === null ? null : `${day}T${time}`;
}

/** An ISO day or minute as it is typed: «02.05.2026», «02.05.2026 14:30»; any other text comes back. `readMoment` reads it. */
export function writtenMoment(moment: string): string {
  const day = parseDay(moment.slice(0, DAY_LENGTH));
  if (day === null) return moment;
  const two = (number: number) => String(number).padStart(2, '0');
  const time = moment.slice(DAY_LENGTH + 1);
  return `${two(day.day)}.${two(day.month)}.${String(day.year)}${time === '' ? '' : ` ${time}`}`;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const ISO_SEPARATOR = /^(\d{4}-\d{2}-\d{2})t(\d{1,2}:\d{2})/;
const TIME_AT_END = /^(|.+ )(\d{1,2})(?:[:.](\d{2}))?(?: ?(?:ч|час|часа|часов|h))?$/;
const AT = /^(?:в|к|на|at)$/;
const LATER = /^(?:через|in) (?:(\d{1,3}|пол) ?)?(минуту|минуты|минут|мин|час|часа|часов|ч|minutes?|min|hours?|h)\.?$/;
const SHORT_DAY = /^(\d{1,2})[./](\d{1,2})$/;
const TWO_DIGIT_YEAR = /^(\d{1,2}[./]\d{1,2}[./])(\d{2})$/;

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['сегодня', 0],
  ['today', 0],
  ['завтра', 1],
  ['tomorrow', 1],
  ['послезавтра', 2],
]);

function dayOf(words: string, today: string): string | null {
  const ahead = DAY_WORDS.get(words);
  if (ahead !== undefined) return addDays(today, ahead);
  if (parseDay(words)) return words;
  const [, day = '', month = ''] = SHORT_DAY.exec(words) ?? [];
  if (day !== '') return nextDay(day, month, today);
  return dayFromSlashes(words.replace(TWO_DIGIT_YEAR, '$120$2'));
}

/** This day and month in this year, or in the next when it has gone by. */
function nextDay(day: string, month: string, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const [soon, later] = [year, year + 1].map((each) => dayFromSlashes(`${day}.${month}.${String(each)}`));
  return soon !== null && soon !== undefined && soon >= today ? soon : (later ?? null);
}

function afterWhile([, count, unit = '']: RegExpExecArray, now: string): string | null {
  const isMinutes = unit.startsWith('м') || unit.startsWith('min');
  const each = isMinutes ? 1 : 60;
  const minutes = count === 'пол' ? each / 2 : Number(count ?? 1) * each;
  const instant = instantOf(now, 0);
  return instant === null ? null : minuteAt(instant + Math.floor(minutes) * 60_000, 0);
}
