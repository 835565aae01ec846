// In: a text that somebody typed. Out: where it holds digits that look like a passport, a phone or another long number.
// Knows nothing of names or addresses; dates, times and sums are left alone (R51).

/** A stretch of a text, end exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches that look like a passport (4 + 6 digits, with or without «серия … номер …») or a phone (10 or 11 digits in
 * the usual groups), or any unbroken run of ten digits and more. In order, not overlapping.
 */
export function findPersonalDigits(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of withoutDates(text).matchAll(PERSONAL)) {
    found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** The text with every digit of every personal-looking stretch replaced by `*`; the rest stays as it was. */
export function maskPersonalDigits(text: string): string {
  let masked = '';
  let done = 0;
  for (const { from, to } of findPersonalDigits(text)) {
    masked += text.slice(done, from) + text.slice(from, to).replaceAll(/\d/g, '*');
    done = to;
  }
  return masked + text.slice(done);
}

const UNBROKEN = /\+?\d{10,}/;
/** 45 09 123456, 4509 № 123456, 4509 номер 123456. */
const PASSPORT = /\d{2}[\s-]?\d{2}[\s,;:-]{0,3}(?:№|номер|н\.|No?\.?)?[\s:]{0,3}\d{3}\s?\d{3}/;
/** +7 000 000-00-01, 8 (000) 000 00 01, 000 0000001. */
const PHONE = /(?:\+?[78][\s().–-]{0,3})?\d{3}[\s().–-]{0,3}\d{3}[\s().–-]{0,3}\d{2}[\s().–-]{0,3}\d{2}/;

const PERSONAL = new RegExp(`(?<!\\d)(?:${UNBROKEN.source}|${PASSPORT.source}|${PHONE.source})(?!\\d)`, 'giu');

/** Dates and times have as many digits as a passport; they are blanked so that places in the text stay the same. */
function withoutDates(text: string): string {
  return text.replaceAll(DATE_OR_TIME, (date) => '/'.repeat(date.length));
}

const DATE_OR_TIME =
  /(?<!\d)(?:\d{4}-(?:0\d|1[0-2])-[0-3]\d|[0-3]?\d[./](?:0?\d|1[0-2])[./](?:\d{4}|\d{2})|[0-2]?\d:[0-5]\d(?::[0-5]\d)?)(?!\d)/g;
