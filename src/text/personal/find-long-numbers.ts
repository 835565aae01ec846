// In: a text in its plain spelling. Out: where it holds the digits of a passport, phone, card, insurance number or account.
// Dates, times, sums and lists of sums are left alone.
import type { Stretch } from './plain-text';

const SEPARATOR = String.raw`[\s.,;/\\()_+'"-]`;
/** «№» is «no» in plain spelling. */
const NO = '(?:no\\.?|номер|ном\\.|н\\.|number)';
const LABEL = `(?:${NO}|серия|сер\\.|с\\.|series)`;
/** Digits with a few separators, and maybe one label, between them. Every step is bounded: the search is linear. */
const CHAIN = new RegExp(`\\d(?:${SEPARATOR}{0,4}(?:${LABEL}[\\s:.]{0,3})?\\d)*`, 'g');

const SERIES = String.raw`\d{2}[\s.-]?\d{2}`;
const NUMBER = String.raw`\d{3}[\s.-]?\d{3}`;
/** Series and number of a passport with words between them, in either order; a passport named beside any digits. */
const PASSPORTS = [
  new RegExp(`(?<!\\d)${SERIES}(?!\\d)\\D{1,80}?${NO}[\\s:.]{0,3}${NUMBER}(?!\\d)`, 'g'),
  new RegExp(`${NO}[\\s:.]{0,3}${NUMBER}\\D{1,80}?(?:сери|series)\\D{0,4}${SERIES}(?!\\d)`, 'g'),
  /(?:паспорт|passport)[а-я]{0,3}[\s:,-]{0,4}(?:no?\.?\s?)?\d{4,}/g,
];

/** Dates with a whole year, and times: no number of a person is written so. */
const DATE_OR_TIME =
  /(?<!\d|\d[./-])(?:(?:19|20)\d{2}-(?:0\d|1[0-2])-[0-3]\d|[0-3]?\d[./-](?:0?\d|1[0-2])[./-](?:19|20)\d{2}|[0-2]?\d:[0-5]\d(?::[0-5]\d)?)(?![./-]?\d)/g;
const SHORT_DATE = /(?<!\d)[0-3]?\d[./-](?:0?\d|1[0-2])[./-]\d{2}(?!\d)/g;
const UNIT = /^\s*(?:руб|р(?![а-я])|₽|гб|мб|мин|смс|%|дн|мес|шт|коп|час|лет|год|rub|gb|min|day|month)/;

/** Stretches in order; none overlap within one kind. */
export function findLongNumbers(plain: string): readonly Stretch[] {
  // Blanked and not cut out, so that places stay the same.
  const text = plain.replaceAll(DATE_OR_TIME, (date) => 'x'.repeat(date.length));
  const passports = PASSPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(stretchOf));
  const chains = [...text.matchAll(CHAIN)].filter((match) => {
    const end = match.index + match[0].length;
    return isPersonal(match[0], text.slice(end, end + 12));
  });
  return [...passports, ...chains.map(stretchOf)].sort((a, b) => a.from - b.from);
}

function stretchOf(match: RegExpExecArray): Stretch {
  return { from: match.index, to: match.index + match[0].length };
}

/** Fewer digits than a phone or a passport has tell of nobody. */
const LEAST = 10;

function isPersonal(chain: string, after: string): boolean {
  const digits = countDigits(chain);
  if (digits < LEAST) return false;
  const groups = chain.split(/\D+/).filter((group) => group !== '');
  if (groups.some((group) => group.length >= LEAST)) return true;
  if (countDigits(chain.replaceAll(SHORT_DATE, '')) < 4) return false;
  if (UNIT.test(after) && isListOfSums(chain, groups)) return false;
  // 1800/2100/2600, or sums in a row: no kind of number has twelve or thirteen digits in equal groups.
  return !((digits === 12 || digits === 13) && groups.every((group) => group.length === groups[0]?.length));
}

function isListOfSums(chain: string, groups: readonly string[]): boolean {
  const isPlain = groups.every((group) => group.length <= 4 && (group === '0' || !group.startsWith('0')));
  return isPlain && (/^\d+(?:[,;]\s?\d+)+$/.test(chain) || /^\d{1,3}(?:\s\d{3})+$/.test(chain));
}

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
