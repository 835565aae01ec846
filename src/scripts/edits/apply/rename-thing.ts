// Gives a thing another id, with every reference to it. In: what a draft holds, a place, a name. Out: what it holds after it, or a reason.
import * as v from 'valibot';
import type { Bundle } from '../../language/bundle';
import type { DraftContent } from '../draft/draft-content';
import { nameIn, type NameKind } from '../form/names';
import type { Leaf } from '../form/map-leaves';
import { type Place, valueAt } from '../place';
import { type Applied, done, refused } from './applied';
import { carryTranslations } from './carry-translations';
import { carryUnread } from './carry-unread';
import { leafAt } from './leaf-at';
import { declarationsIn, renameThings } from './rename-things';
import { fieldsBut } from './set-value';

export function renameThing(content: DraftContent, place: Place, name: string): Applied {
  const { bundle } = content;
  if (valueAt(bundle, place) === undefined) return refused('place-gone', place);
  const leaf = leafAt(bundle, [...place, 'id']);
  const named = leaf && nameIn(leaf);
  if (leaf === null || named === null) return refused('name-fixed', place);
  if (!v.safeParse(leaf.form.whole, name).success) return refused('name-form', place);
  const fields = fieldsBut(content, [...place, 'id']);
  if (name === leaf.value) return done(bundle, fields);
  if (isTaken(bundle, named, name)) return refused('name-taken', place);
  return done(
    carryTranslations(bundle, renaming(leaf, named, name), true),
    carryUnread(fields, place, after(place, name)),
  );
}

interface Named {
  readonly kind: NameKind;
  readonly within: string;
}

function renaming(leaf: Leaf, { kind, within }: Named, name: string): (bundle: Bundle) => Bundle {
  return (bundle) =>
    renameThings(bundle, (of, inside, old) => (of === kind && inside === within && old === leaf.value ? name : old));
}

/** An item of a list is found by its id; the script itself is not. */
function after(place: Place, name: string): Place {
  return place.length > 1 ? [...place.slice(0, -1), name] : place;
}

function isTaken(bundle: Bundle, { kind, within }: Named, name: string): boolean {
  return declarationsIn(bundle).some(
    (other) => other.name === name && isSameSpace(other.kind, kind) && other.within === within,
  );
}

/** Facts and settings share the names that a text may have in braces. */
function isSameSpace(one: NameKind, other: NameKind): boolean {
  const inBraces: readonly NameKind[] = ['fact', 'setting'];
  return one === other || (inBraces.includes(one) && inBraces.includes(other));
}
