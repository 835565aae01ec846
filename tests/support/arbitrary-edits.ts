// Edits of every kind on whatever a bundle has. In: a bundle and a source of choices. Out: an edit that an author could make there.
import type { Edit } from '@/scripts/edits/edit';
import { namesForCopy } from '@/scripts/edits/apply/edit-lists';
import { listAt } from '@/scripts/edits/apply/list-at';
import { partAt } from '@/scripts/edits/form/form-part';
import { choicesOf } from '@/scripts/edits/form/form-part';
import { controlOf, leafEdit } from '@/scripts/edits/form/leaf-edit';
import { newThing } from '@/scripts/edits/new-things';
import { isRecord, keyOfItem, type Place, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { Pick } from './arbitrary-script';
import { leavesIn } from './bundle-leaves';

const WORDS = ['Другое', '', 'x'.repeat(1_500), '{', '12', 'двенадцать', '1,5 ₽', 'other-name', '\u0007'];

/** One edit. */
export function editFrom(bundle: Bundle, pick: Pick): Edit {
  const one = <T>(items: readonly T[]): T | undefined => items[pick(items.length)];
  const items = itemPlaces(bundle);
  const place = one(items) ?? [];
  const list = place.slice(0, -1);
  const siblings = listAt(bundle, list)?.items ?? [];
  const after = pick(2) === 0 ? null : (one(siblings.map((item, i) => keyOfItem(item, i))) ?? null);
  switch (pick(7)) {
    case 0:
      return { kind: 'insert', v: 1, place: list, after, item: newThing(bundle, list, after) };
    case 1:
      return { kind: 'remove', v: 1, place };
    case 2:
      return { kind: 'move', v: 1, place, into: likeList(bundle, items, list, pick), after };
    case 3:
      return { kind: 'rename', v: 1, place, name: one(['fresh', 'fresh-name', 'Плохое', '', 'another2']) ?? '' };
    case 4:
      return { kind: 'copy', v: 1, place, names: namesForCopy(bundle, place) };
    case 5:
      return clearEdit(bundle, pick);
    default:
      return writeEdit(bundle, pick);
  }
}

/** Places of all items of lists. */
export function itemPlaces(bundle: Bundle): readonly Place[] {
  const places: Place[] = [];
  const visit = (data: unknown, place: Place): void => {
    if (Array.isArray(data)) {
      data.forEach((item: unknown, i) => {
        const at = [...place, keyOfItem(item, i)];
        places.push(at);
        visit(item, at);
      });
    } else if (isRecord(data)) for (const [key, member] of Object.entries(data)) visit(member, [...place, key]);
  };
  visit(bundle, []);
  return places;
}

function likeList(bundle: Bundle, items: readonly Place[], list: Place, pick: Pick): Place {
  const name = partAt(bundle, list)?.name;
  const like = items.map((item) => item.slice(0, -1)).filter((other) => partAt(bundle, other)?.name === name);
  return like[pick(like.length)] ?? list;
}

function writeEdit(bundle: Bundle, pick: Pick): Edit {
  const leaves = leavesIn(bundle).filter(({ name }) => !name.endsWith('{key}'));
  const leaf = leaves[pick(leaves.length)];
  if (leaf === undefined) throw new Error('a bundle has leaves');
  const words = WORDS[pick(WORDS.length)] ?? '';
  switch (controlOf(leaf)) {
    case 'flag':
      return leafEdit(leaf, leaf.place, pick(2) === 0);
    case 'choice': {
      const choices = choicesOf(leaf.form) ?? [];
      return leafEdit(leaf, leaf.place, choices[pick(choices.length)] ?? words);
    }
    case 'part': {
      const place = leaf.place.slice(0, -1);
      return { kind: 'set', v: 1, place, value: valueAt(bundle, place) };
    }
    default:
      return leafEdit(leaf, leaf.place, words);
  }
}

function clearEdit(bundle: Bundle, pick: Pick): Edit {
  const leaves = leavesIn(bundle).filter(({ form, name }) => form.isOptional && !name.endsWith('{key}'));
  const leaf = leaves[pick(leaves.length)];
  return { kind: 'clear', v: 1, place: leaf?.place ?? ['nowhere'] };
}
