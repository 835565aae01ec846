import { namesForCopy } from '@/scripts/edits/apply/edit-lists';
import type { Edit } from '@/scripts/edits/edit';
import { newThing } from '@/scripts/edits/new-things';
import { keyOfItem, type Place, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { OutlineRow } from './outline/outline-rows';

interface ActParts {
  readonly bundle: () => Bundle | null;
  readonly rows: () => readonly OutlineRow[];
  /** Makes an edit; false when it is refused. */
  readonly edit: (edit: Edit) => boolean;
  readonly select: (place: Place) => void;
  readonly lead: (place: Place) => Promise<void>;
}

/** What is done with whole rows of the outline: each is one edit, and the selection goes along. */
export function useOutlineActs({ bundle, rows, edit, select, lead }: ActParts) {
  /** A new thing after a row or inside it; of a heading always the last one inside. */
  async function add({ place, group }: OutlineRow, where: 'after' | 'inside'): Promise<void> {
    const data = bundle();
    const list = listFor(place, group !== null, where);
    if (data === null || list === null) return;
    const after = group === null && where === 'after' ? (place.at(-1) ?? null) : lastOf(valueAt(data, list));
    const item = newThing(data, list, after);
    if (item === null) return;
    const isMade = edit({ kind: 'insert', v: 1, place: [...list], after, item });
    if (isMade) await lead([...list, keyOfItem(item, 0)]);
  }

  function remove({ place, group, part, key }: OutlineRow): void {
    if (group !== null || part !== null) return;
    const all = rows();
    const index = all.findIndex((row) => row.key === key);
    const depth = all[index]?.depth ?? 0;
    const next = all.slice(index + 1).find((row) => row.depth <= depth);
    const shown = next?.depth === depth ? next : all[index - 1];
    if (edit({ kind: 'remove', v: 1, place: [...place] }) && shown !== undefined) select(shown.place);
  }

  function copy({ place, group, part }: OutlineRow): void {
    const data = bundle();
    if (data === null || group !== null || part !== null) return;
    const names = namesForCopy(data, place);
    const fresh = names.find(([, old]) => old === place.at(-1))?.[2];
    if (edit({ kind: 'copy', v: 1, place: [...place], names }) && fresh !== undefined)
      select([...place.slice(0, -1), fresh]);
  }

  function move({ place, group }: OutlineRow, by: -1 | 1): void {
    const list = valueAt(bundle(), place.slice(0, -1));
    if (group !== null || !Array.isArray(list)) return;
    const keys = list.map(keyOfItem);
    const at = keys.indexOf(place.at(-1) ?? '');
    if (at < 0 || keys[at + by] === undefined) return;
    const after = (by === 1 ? keys[at + 1] : keys[at - 2]) ?? null;
    edit({ kind: 'move', v: 1, place: [...place], into: [...place.slice(0, -1)], after });
  }

  return { add, remove, copy, move };
}

/** The list into which a new thing goes; null where a row has no inside. */
function listFor(place: Place, isHeading: boolean, where: 'after' | 'inside'): Place | null {
  if (isHeading) return place.length > 1 ? place : null;
  if (where === 'after') return place.slice(0, -1);
  const home = place.at(-2);
  if (home === 'stages' || home === 'objections' || home === 'events') return [...place, 'steps'];
  return home === 'steps' ? [...place, 'answers'] : null;
}

function lastOf(list: unknown) {
  return Array.isArray(list) && list.length > 0 ? keyOfItem(list.at(-1), list.length - 1) : null;
}
