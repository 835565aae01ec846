// Days as they are said aloud, Russian and English. In: ISO days. Out: words with figures.
import { parseDay } from './civil-day';
import { MONTH_NAMES } from './month-names';

type Language = keyof typeof MONTH_NAMES;

/** «2 ноября 2022 года», “2 November 2022”; without the year when it is not wanted. A text that is no day comes back. */
export function spokenDay(isoDay: string, language: Language, withYear = true): string {
  const day = parseDay(isoDay);
  if (!day) return isoDay;
  const named = `${day.day} ${MONTH_NAMES[language][day.month - 1] ?? ''}`;
  if (!withYear) return named;
  return language === 'ru' ? `${named} ${day.year} года` : `${named} ${day.year}`;
}

/** «с 23 апреля по 6 мая 2021 года», “from 23 April to 6 May 2021”: the year once when it is the same. */
export function spokenPeriod(from: string, to: string, language: Language): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const [start, end] = [spokenDay(from, language, !sameYear), spokenDay(to, language)];
  return language === 'ru' ? `с ${start} по ${end}` : `from ${start} to ${end}`;
}
