// A subscriber number as it is typed, pasted or sent. In: a text. Out: its ten digits, or why it is none.
import { cleanTyped } from './clean-typed';

/** What a text means as a subscriber number. */
export type SubscriberNumber =
  | { readonly kind: 'number'; readonly digits: string }
  /** A number with «доб. 123»: a subscriber of a mobile network has no extension, so another number is meant. */
  | { readonly kind: 'extension'; readonly extension: string }
  | { readonly kind: 'none' };

const EXTENSION = /(?:[,;]? ?(?:доб(?:авочный)?|внутр|ext(?:ension)?|x|х)\.? ?[:=]? ?|[#*])(\d{1,6})$/iu;

/**
 * Reads `+7 000 000-00-01`, `8 (000) 000.00.01`, `tel:+7-000-000-00-01`, with any dash, space or sign that nobody sees, full-width
 * digits too. The country is Russia: 7, 8 or nothing before ten digits.
 */
export function readSubscriberNumber(text: string): SubscriberNumber {
  const typed = cleanTyped(text).normalize('NFKC').trim();
  if (typed.length > LONGEST) return { kind: 'none' };
  const bare = typed.replace(/^tel: ?/i, '').replace(/;phone-context=.*$/i, '');
  const extension = EXTENSION.exec(bare);
  const digits = digitsOf(extension === null ? bare : bare.slice(0, extension.index));
  if (digits === null) return { kind: 'none' };
  return extension?.[1] === undefined ? { kind: 'number', digits } : { kind: 'extension', extension: extension[1] };
}

const LONGEST = 80;

function digitsOf(text: string): string | null {
  return /^(?:\+?[78])?(\d{10})$/.exec(text.replaceAll(/[\s().-]/g, ''))?.[1] ?? null;
}
