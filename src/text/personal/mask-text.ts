// In: a text that somebody typed, and how to know the client's name. Out: the text as it may be kept (R51).
import { findPersonal } from './find-personal';

/** The text with what is personal starred, sign by sign: it keeps its length, and masking it again changes nothing. */
export function maskText(text: string, isNameStem: (stem: string) => boolean): string {
  const units = text.split('');
  for (const { from, to, kind } of findPersonal(text, isNameStem)) {
    const hidden = kind === 'number' ? /\p{N}/gu : /[\p{L}\p{N}]/gu;
    for (const match of text.slice(from, to).matchAll(hidden)) {
      units.fill('*', from + match.index, from + match.index + match[0].length);
    }
  }
  return units.join('');
}
