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
  const match = TIME_AT_END.exec(words);
  return match === null ? null : clockOf(match);
}

const TIME_AT_END =
  /^(|.+ )(\d{1,2})(?:([:.])(\d{2})(?::\d{2})?)?(?: ?(?:ч|час|часа|часов|h)\.?)?(?: ?(утра|дня|вечера|ночи|am|pm|a\.m\.?|p\.m\.?))?$/;

function clockOf(match: RegExpExecArray): ReadClock | null {
  const at = (group: number) => match[group] ?? '';
  const [before, hourText, mark, minuteText, part] = [at(1), at(2), at(3), at(4), at(5)] as const;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hour > 23 || minute > 59 || (before === '' && mark === '.' && isMonth(minute))) return null;
  const hours = part === '' ? bareHours(hour, mark, hourText) : hoursIn(part, hour);
  if (hours.length === 0) return null;
  return { before: dayPart(before), times: hours.map((each) => `${two(each)}:${two(minute)}`) };
}

/** «04.05» alone may be the fourth of May, and a day is not a moment. */
function isMonth(minute: number): boolean {
  return minute >= 1 && minute <= 12;
}

/** An hour from 1 to 11 that is written without minutes or a zero before it is before noon or after it. */
function bareHours(hour: number, mark: string, written: string): readonly number[] {
  const isBare = mark === '' && !written.startsWith('0');
  return isBare && hour >= 1 && hour <= 11 ? [hour, hour + 12] : [hour];
}

/** The hour that the words of the day mean; none when they contradict, as «14 утра». */
function hoursIn(part: string, hour: number): readonly number[] {
  const isMorning = part === 'утра' || part.startsWith('a');
  const isAfternoon = part === 'дня' || part === 'вечера' || part.startsWith('p');
  if (hour > 12) return isAfternoon ? [hour] : [];
  // At night the hours to six are those after midnight, and twelve is midnight itself.
  const isEarly = isMorning || (!isAfternoon && (hour === 12 || hour < 6));
  return isEarly ? [hour % 12] : [(hour % 12) + 12];
}

function dayPart(before: string): string {
  return ` ${before.trim()}`.replace(/ (?:в|к|на|at|by)$/, '').trim();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
