// In: a text in its plain spelling. Out: its words with their stems, as candidates for a name.
import { nameStem } from './name-stem';
import type { Stretch } from './plain-text';

export interface NameWord extends Stretch {
  readonly stem: string;
}

/** Shorter words are also ordinary syllables. */
const WORD = /\p{L}{3,}/gu;

/** Every word of a text that might be part of a name. */
export function nameWords(plain: string): readonly NameWord[] {
  return [...plain.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    stem: nameStem(match[0]),
  }));
}
