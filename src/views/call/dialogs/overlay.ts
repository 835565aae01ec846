import type { TrailItem } from '@/machines/view/describe-trail';
import type { EventView } from '@/machines/view/step-view';

/** The one sheet that may lie over the call. */
export type Overlay =
  | { readonly kind: 'keys' }
  | { readonly kind: 'search' }
  | { readonly kind: 'objections' }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'event'; readonly event: EventView; readonly question: string }
  | { readonly kind: 'undo'; readonly item: TrailItem; readonly lost: readonly string[] }
  /** Taking back the answer that closed the contact. */
  | { readonly kind: 'reopen' }
  | { readonly kind: 'owed'; readonly owed: readonly string[] };
