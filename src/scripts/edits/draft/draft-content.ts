// What a draft holds after some edits. In: nothing. Out: the type, and the content before the first edit.
import type { Bundle } from '../../language/bundle';
import type { Place } from '../place';

/** What was typed into a field that could not take it: kept as it is until it is typed anew. */
export interface Unread {
  readonly place: Place;
  readonly typed: string;
}

/** A bundle that is being written: always of the right structure, not yet of the right sense. */
export interface DraftContent {
  readonly bundle: Bundle;
  readonly unread: readonly Unread[];
}

export function contentOf(bundle: Bundle): DraftContent {
  return { bundle, unread: [] };
}
