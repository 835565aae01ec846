// The one form in which texts are compared: labels with labels, a search with titles, words of a card with words that are looked for.
import { cleanTyped } from './clean-typed';

/** Lower case, compatibility forms resolved (NFKC), «ё» as «е», invisible signs gone, single spaces. For comparison only. */
export function foldText(text: string): string {
  return cleanTyped(text.normalize('NFKC')).toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ').trim();
}
