// The time of day at the end of a typed moment. In: folded words. Out: what stands before it, and the time, or both times that a bare
// hour may mean.

/** `before` is free of «в», «к», “at”. One time, or the one before noon and the one after. */
export interface ReadClock {
  readonly before: string;
  /** `HH:mm`. */
  readonly times: readonly string[];
}

/** Reads `14:30`, `14.30` after a day or «в», `в 14`, `14 ч`, `в 2 дня`, `2pm`, `в полдень`; null when no time stands at the end. */
export function readClock(words: string): ReadClock | null {
  const noon = /^(|.+ )(?:в )?(?:полдень|noon)$/.exec(words);
  if (noon !== null) return { before: dayPart(noon[1] ?? ''), times: ['12:00'] };
  const [, before = '', hourText = '', mark = '', minuteText = '00', unit = '', part = ''] =
    TIME_AT_END.exec(words) ?? [];
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hourText === '' || hour > 23 || minute > 59) return null;
  // «04.05» alone may be the fourth of May; a day is not a moment.
  if (mark === '.' && before === '' && minute >= 1 && minute <= 12) return null;
  const hours = hoursOf(hour, part, mark === '' && !hourText.startsWith('0'), unit);
  return hours === null ? null : { before: dayPart(before), times: hours.map((each) => `${two(each)}:${two(minute)}`) };
}

const TIME_AT_END =
  /^(|.+ )(\d{1,2})(?:([:.])(\d{2})(?::\d{2})?)?(?: ?(ч|час|часа|часов|h)\.?)?(?: ?(утра|дня|вечера|ночи|am|pm|a\.m\.?|p\.m\.?))?$/;

/** Hours that the words of the day allow; null when they contradict, as «14 утра». */
function hoursOf(hour: number, part: string, isBare: boolean, unit: string): readonly number[] | null {
  if (part === '') return isBare && unit !== 'h' && hour >= 1 && hour <= 11 ? [hour, hour + 12] : [hour];
  if (hour > 12) return part === 'дня' || part === 'вечера' || part.startsWith('p') ? [hour] : null;
  const isMorning = part === 'утра' || part.startsWith('a');
  const isNight = part === 'ночи' && (hour === 12 || hour < 6);
  return isMorning || isNight ? [hour % 12] : [(hour % 12) + 12];
}

function dayPart(before: string): string {
  return ` ${before.trim()}`.replace(/ (?:в|к|на|at|by)$/, '').trim();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
