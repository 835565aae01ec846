import type { Place } from '@/scripts/edits/place';

/** A place as one word: the key of a row, and the name by which a field on the page is found again. */
export function placeKey(place: Place): string {
  return JSON.stringify(place);
}
