// The one walk over the parts of a rule's atom. In: an atom and what each kind of part means. Out: what the whole means.
import type { Condition } from '../condition';
import type { Atom } from '../rule';

/** An atom that tells what happened, whatever the facts are. */
export type Happening = Exclude<Atom, { all: unknown } | { any: unknown } | { not: unknown } | { holds: unknown }>;

/** What an atom means, part by part. */
export interface AtomFold<R> {
  all(parts: readonly R[]): R;
  any(parts: readonly R[]): R;
  not(part: R): R;
  holds(condition: Condition): R;
  happens(atom: Happening): R;
}

/** Parts are folded before what holds them, in the order in which they are written. */
export function foldAtom<R>(atom: Atom, fold: AtomFold<R>): R {
  const part = (inner: Atom): R => foldAtom(inner, fold);
  if ('all' in atom) return fold.all(atom.all.map(part));
  if ('any' in atom) return fold.any(atom.any.map(part));
  if ('not' in atom) return fold.not(part(atom.not));
  return 'holds' in atom ? fold.holds(atom.holds) : fold.happens(atom);
}
