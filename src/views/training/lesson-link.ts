// A trainer's link: the address of one practice call. In: a choice, or the query of an address. Out: the address, or the choice and what
// is wrong with it.
import type { LessonChoice } from '@/stores/training/course';

/** What a link names; `broken` where a part of it is missing or no text. */
export type LinkedChoice =
  | { readonly kind: 'choice'; readonly choice: LessonChoice }
  | { readonly kind: 'broken'; readonly part: string };

/** The very same call elsewhere; `page` is any address of this application. */
export function linkOf(page: string, { bundle, persona, seed }: LessonChoice): string {
  const [base = ''] = page.split('#');
  return `${base}#/train?${new URLSearchParams({ persona, seed, bundle }).toString()}`;
}

/** Null where the address is no link of a trainer. */
export function readLink(query: Readonly<Record<string, unknown>>): LinkedChoice | null {
  if (!PARTS.some((part) => part in query)) return null;
  const broken = PARTS.find((part) => !isShort(query[part]));
  const { persona, seed, bundle } = query;
  if (typeof persona !== 'string' || typeof seed !== 'string' || typeof bundle !== 'string' || broken !== undefined) {
    return { kind: 'broken', part: broken ?? '' };
  }
  return { kind: 'choice', choice: { bundle, persona, seed } };
}

const PARTS = ['persona', 'seed', 'bundle'] as const;
const LONGEST = 64;

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
