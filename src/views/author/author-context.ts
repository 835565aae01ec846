import { type ComputedRef, inject, type InjectionKey, type Ref } from 'vue';
import type { Edit } from '@/scripts/edits/edit';
import type { DraftContent } from '@/scripts/edits/draft/draft-content';
import type { Place } from '@/scripts/edits/place';

/** A thing that a field may name. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What the fields of a draft read, and how they change it. */
export interface AuthorContext {
  readonly content: ComputedRef<DraftContent>;
  /** Things by what they are: `step`, `fact`, `value zone`. */
  readonly choices: ComputedRef<ReadonlyMap<string, readonly Choice[]>>;
  /** What the checker says of exactly this place. */
  readonly problemsAt: (place: Place) => readonly string[];
  readonly edit: (edit: Edit) => void;
  readonly isShut: ComputedRef<boolean>;
  /** What somebody is led to: whatever is folded around it unfolds. */
  readonly revealed: Readonly<Ref<Place | null>>;
}

export const AUTHOR: InjectionKey<AuthorContext> = Symbol('author');

/** The draft that a field belongs to. */
export function useAuthorContext(): AuthorContext {
  const context = inject(AUTHOR, null);
  if (context === null) throw new Error('A field stands outside of a draft');
  return context;
}
