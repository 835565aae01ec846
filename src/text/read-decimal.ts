// A number with its sign, grouping, decimal part and currency, as people and systems write it. In: the text of one cell or field. Out:
// its digits, or why it is none. Knows no limits and rounds nothing.
import { cleanTyped } from './clean-typed';

/** What a text means as a number. */
export type DecimalReading =
  | {
      readonly kind: 'number';
      /** `''` when no sign is written. Parentheses are a minus, as in accounts. */
      readonly sign: '' | '+' | '-';
      /** Digits before and after the decimal sign; at most 12 and 6. */
      readonly whole: string;
      readonly fraction: string;
    }
  /** «3.000» is three or three thousand, and nothing beside it says which. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'none' };

const NONE: DecimalReading = { kind: 'none' };

const CURRENCY = '(?:рублей|рубля|рубль|руб\\.?|р\\.?|₽|rub|rur)';
const LEADING_CURRENCY = new RegExp(`^${CURRENCY} ?`, 'iu');
const TRAILING_CURRENCY = new RegExp(` ?${CURRENCY}$`, 'iu');

/**
 * Reads `1 250,00`, `-1.250,00`, `1,250.00`, `1'250`, `1250-`, `(1 250,00)`, `15,50₽`, `₽ 15.50`, with any dash and any space. Groups
 * must be of three digits. A single point or comma before exactly three digits is ambiguous, unless what stands before it cannot be
 * thousands (`0,500`, `1250,500`).
 */
export function readDecimal(text: string): DecimalReading {
  const bare = cleanTyped(text).normalize('NFKC').trim();
  if (bare.length > LONGEST || !/\d/.test(bare)) return NONE;
  const isBracketed = bare.startsWith('(') && bare.endsWith(')');
  const signed = signOf(isBracketed ? bare.slice(1, -1).trim() : bare);
  if (signed === null || (isBracketed && signed.sign !== '')) return NONE;
  const body = readBody(signed.body);
  return body.kind === 'number' ? { ...body, sign: isBracketed ? '-' : signed.sign } : body;
}

/** Longer than any number with its currency. */
const LONGEST = 40;

/** The sign before or after, the currency on either side of it, and what is left. Null when there are two signs. */
function signOf(text: string): { readonly sign: '' | '+' | '-'; readonly body: string } | null {
  const bare = withoutCurrency(text);
  const [, before = '', middle = '', after = ''] = /^([-+]?) ?(.*?)([-+]?)$/.exec(bare) ?? [];
  if (before !== '' && after !== '') return null;
  const sign = before + after;
  return { sign: sign === '-' || sign === '+' ? sign : '', body: withoutCurrency(middle.trim()) };
}

function withoutCurrency(text: string): string {
  return text.replace(LEADING_CURRENCY, '').replace(TRAILING_CURRENCY, '');
}

function readBody(body: string): DecimalReading {
  if (!/^\d[\d .,'’]*$/.test(body)) return NONE;
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  if (last === -1) return numberOf(body, '');
  const mark = body.charAt(last);
  const head = body.slice(0, last);
  const tail = body.slice(last + 1);
  // The same sign twice parts thousands: 1.250.000.
  if (head.includes(mark)) return numberOf(body, '');
  if (!/^\d{1,6}$/.test(tail)) return NONE;
  const isPlain = /^[1-9]\d{0,2}$/.test(head);
  if (tail.length === 3 && isPlain)
    return { kind: 'ambiguous', readings: [String(Number(`${head}.${tail}`)), head + tail] };
  return numberOf(head, tail);
}

/** Digits of the whole part, without its grouping. */
function numberOf(whole: string, fraction: string): DecimalReading {
  const digits = /^\d+$/.test(whole) ? whole : grouped(whole);
  return digits === null || digits.length > 12 ? NONE : { kind: 'number', sign: '', whole: digits, fraction };
}

/** The digits of `1 250 000`: one kind of separator, and three digits after each. */
function grouped(whole: string): string | null {
  const separator = /\D/.exec(whole)?.[0] ?? '';
  const [first = '', ...rest] = whole.split(separator);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group)) ? first + rest.join('') : null;
}
