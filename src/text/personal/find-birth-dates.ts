// In: a text in its plain spelling. Out: where it holds somebody's date of birth.
import type { Stretch } from './plain-text';

const MONTH = '(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}';
const DATE = String.raw`(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[\s./-]{1,2}\d{1,2}[\s./-]{1,2}\d{2,4}|\d{1,2}\s?${MONTH}\s?\d{4}|\d{6}|\d{8})`;

/** Said to be a birth: дата рождения, д.р., родился, г.р. */
const TOLD = new RegExp(
  String.raw`(?<![а-яa-z])(?:дата\sрожд|рожд|родил|рожден|д[./\s]{0,2}р(?![а-я])|born|birth|dob)[а-яa-z]*[^\d\n]{0,12}?${DATE}(?!\d)`,
  'g',
);
const TOLD_AFTER = new RegExp(String.raw`(?<!\d)${DATE}\s{0,2}(?:г\.?\s?р\b|г\.?\s?р\.|года?\sрожд)`, 'g');

/** A whole date of a year long past, with nothing said. */
const OLD_DATE = new RegExp(
  String.raw`(?<!\d)(?:(?<iso>19\d{2}|200\d)[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[\s./-]{1,2}(?:\d{1,2}[\s./-]{1,2}|${MONTH}\s?)(?<last>19\d{2}|200\d))(?!\d)`,
  'g',
);
/** «подключён с …», «договор от …»: no birth, unless nobody could have signed so early. */
const SINCE = /(?<![а-я])(?:с|со|от|по|до|since|from)\s$/;
const FIRST_CONTRACT = 1990;

/** Stretches that tell when somebody was born. */
export function findBirthDates(plain: string): readonly Stretch[] {
  const told = [TOLD, TOLD_AFTER].flatMap((pattern) => [...plain.matchAll(pattern)]);
  const old = [...plain.matchAll(OLD_DATE)].filter((match) => {
    const year = Number(match.groups?.['iso'] ?? match.groups?.['last']);
    return year < FIRST_CONTRACT || !SINCE.test(plain.slice(Math.max(0, match.index - 6), match.index));
  });
  return [...told, ...old].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
