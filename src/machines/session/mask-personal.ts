// What a person typed, as it may be kept. In: a text and the personal facts in memory. Out: the text with them starred.
import type { Facts } from '@/scripts/language/fact';
import { maskText } from '@/text/personal/mask-text';
import { nameWords } from '@/text/personal/name-words';
import { plainText } from '@/text/personal/plain-text';

/**
 * A typed text as it may be kept (R51): numbers, addresses and dates of a person are starred, and so are the client's
 * own words that are known in memory, in any case of the language.
 */
export function maskPersonal(text: string, personal: Facts): { readonly text: string; readonly isMasked: boolean } {
  const stems = nameStems(personal);
  const masked = maskText(text, (stem) => stems.has(stem));
  return { text: masked, isMasked: masked !== text };
}

/** The stems of the words of all personal facts. */
export function nameStems(personal: Facts): ReadonlySet<string> {
  const texts = Object.values(personal).filter((value) => typeof value === 'string');
  return new Set(texts.flatMap((text) => nameWords(plainText(text).plain)).map(({ stem }) => stem));
}
