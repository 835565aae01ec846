// A day as it is typed, Russian or English. In: folded words and the ISO day it is today. Out: an ISO day, or null. A day without a
// year is the next one to come.
import { addDays, addMonths, existingDay, formatDay, parseDay } from './civil-day';
import { MONTH_NAMES } from './month-names';
import { dayFromSlashes } from './slash-day';

/** Reads `завтра`, `послезавтра`, `через 3 дня`, `29.11`, `29.11.26`, `29.11.2026`, `29 ноября`, `29 ноября 2026`, ISO days. */
export function readDayWords(words: string, today: string): string | null {
  const ahead = DAY_WORDS.get(words);
  if (ahead !== undefined) return addDays(today, ahead);
  if (parseDay(words)) return words;
  return inWords(words, today) ?? inFigures(words, today) ?? later(words, today);
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['сегодня', 0],
  ['today', 0],
  ['завтра', 1],
  ['tomorrow', 1],
  ['послезавтра', 2],
  ['day after tomorrow', 2],
  ['the day after tomorrow', 2],
]);

const SHORT_DAY = /^(\d{1,2})[./-](\d{1,2})$/;
const NAMED_DAY = /^(\d{1,2}) ([a-zа-я]{3,9})\.?(?: (\d{4}))?(?: ?(?:г|года)\.?)?$/;
const LATER =
  /^(?:через|in) (?:(\d{1,3}) )?(день|дня|дней|неделю|недели|недель|месяц|месяца|месяцев|days?|weeks?|months?)$/;

function inFigures(words: string, today: string): string | null {
  const [, day, month] = SHORT_DAY.exec(words) ?? [];
  return day === undefined ? dayFromSlashes(words) : nextDay(Number(day), Number(month), today);
}

function inWords(words: string, today: string): string | null {
  const [, day, name, year] = NAMED_DAY.exec(words) ?? [];
  if (day === undefined || name === undefined) return null;
  const month = monthOf(name);
  if (month === null) return null;
  if (year === undefined) return nextDay(Number(day), month, today);
  const existing = existingDay(Number(year), month, Number(day));
  return existing && formatDay(existing);
}

/** The month, 1…12, whose name in either language this is or begins; «май» for «мая» too. */
function monthOf(name: string): number | null {
  if (name === 'май') return 5;
  for (const names of [MONTH_NAMES.ru, MONTH_NAMES.en]) {
    const place = names.findIndex((month) => month.toLowerCase().startsWith(name));
    if (place !== -1) return place + 1;
  }
  return null;
}

/** This day and month in this year, or in the next when it has gone by. */
function nextDay(day: number, month: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const existing = existingDay(year, month, day);
  const soon = existing && formatDay(existing);
  if (soon !== null && soon >= today) return soon;
  const next = existingDay(year + 1, month, day);
  return next && formatDay(next);
}

function later(words: string, today: string): string | null {
  const [, count = '1', unit = ''] = LATER.exec(words) ?? [];
  if (unit === '') return null;
  if (unit.startsWith('мес') || unit.startsWith('month')) return addMonths(today, Number(count));
  return addDays(today, Number(count) * (unit.startsWith('нед') || unit.startsWith('week') ? 7 : 1));
}
