// In: a text as it was typed. Out: the same text in one plain spelling, and for each place in it the place it came from.

/** A stretch of a text, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text in its plain spelling. */
export interface PlainText {
  /** Lower case, NFKC, ASCII digits, one kind of space and dash, «ё» as «е», without signs that nobody sees. */
  readonly plain: string;
  /** The stretch of the typed text that a stretch of the plain one came from. */
  readonly typed: (stretch: Stretch) => Stretch;
}

/** A letter with the marks on it, or any other sign. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /\p{Cf}/gu;

/** Spells a text plainly; takes time in proportion to its length. */
export function plainText(text: string): PlainText {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const spelt = spell(match[0]);
    for (let unit = 0; unit < spelt.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    plain += spelt;
  }
  return {
    plain,
    typed: ({ from, to }) => ({ from: starts[from] ?? text.length, to: to > from ? (ends[to - 1] ?? text.length) : 0 }),
  };
}

function spell(cluster: string): string {
  if (/^[ -@[-`{-~а-я]$/.test(cluster)) return cluster;
  return cluster
    .replaceAll(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\p{Pd}\u2212\u02d7\u2043]/gu, '-')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/\p{Nd}/gu, asciiDigit);
}

/** Decimal digits of every script stand in a row of ten, from zero on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
