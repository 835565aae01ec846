// One spelling for what people type and paste. In: any text. Out: the same text in composed letters (NFC), without signs that nobody
// sees, with one kind of space and one kind of dash. Lines and tabs stay.

/** Nothing outside these needs cleaning; most text is tested once and comes back as it is. */
const UNUSUAL = /[^\t\n\r\x20-\x7eЀ-ҁ№«»₽]/;

/** Marks of direction, zero-width spaces, the soft hyphen, the byte order mark. */
const INVISIBLE = /\p{Cf}/gu;

/** Hyphens, dashes and minuses, and the modifier that looks like one. */
const DASH = /[\p{Pd}\u2212\u02d7\u2043]/gu;

/** The text as it looks, spelt in one way: for numbers, dates, tables, whatever is read by its form. */
export function cleanTyped(text: string): string {
  return UNUSUAL.test(text)
    ? withoutInvisible(text)
        .replace(DASH, '-')
        .replace(/\p{Zs}/gu, ' ')
    : text;
}

/** Composed letters, without signs that nobody sees; dashes and spaces stay as they were written. For prose. */
export function withoutInvisible(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '');
}
