// What an edit comes to. In: nothing. Out: the type, and the two ways to make one.
import type { Bundle } from '../../language/bundle';
import type { Result } from '../../language/result';
import type { DraftContent } from '../draft/draft-content';
import type { EditRefusal, RefusalCode } from '../edit-refusal';
import type { Place } from '../place';

/** The draft after an edit, or why it cannot be made. */
export type Applied = Result<DraftContent, readonly EditRefusal[]>;

export function refused(code: RefusalCode, place: Place): Applied {
  return { ok: false, error: [{ code, place }] };
}

export function done(bundle: Bundle, unread: DraftContent['unread']): Applied {
  return { ok: true, value: { bundle, unread } };
}
