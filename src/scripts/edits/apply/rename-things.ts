// Renames things with every reference to them. In: a bundle, new names. Out: the bundle that means the same. Also: which names are
// taken, and where a name is used.
import type { Bundle } from '../../language/bundle';
import { BUNDLE_PART, partAt } from '../form/form-part';
import { type Leaf, mapLeaves } from '../form/map-leaves';
import { isDeclaration, nameIn, type NameKind, type Renaming, renameLeaf } from '../form/names';
import { type Place, valueAt } from '../place';
import { withValue } from './change-bundle';

/** The bundle with other names. */
export function renameThings(bundle: Bundle, to: Renaming): Bundle {
  return renameWithin(bundle, [], to);
}

/** The same in one part; whatever lies outside it keeps its names. */
export function renameWithin(bundle: Bundle, place: Place, to: Renaming): Bundle {
  const part = partAt(bundle, place);
  if (part === null) return bundle;
  const before = valueAt(bundle, place);
  const after = mapLeaves(part, before, (leaf) => renameLeaf(leaf, to));
  if (after === before) return bundle;
  if (place.length > 0) return withValue(bundle, place, after);
  return Object.keys(bundle).reduce((whole, key) => withValue(whole, [key], valueAt(after, [key])), bundle);
}

/** A name that something has. */
export interface Declared {
  readonly kind: NameKind;
  /** The step, fact or panel that it belongs to; empty where none. */
  readonly within: string;
  readonly name: string;
  /** Of its id. */
  readonly place: Place;
}

/** Everything in a part that has a name, in the order in which it stands there. */
export function declarationsIn(bundle: Bundle, place: Place = []): readonly Declared[] {
  const declared: Declared[] = [];
  visitLeaves(bundle, place, (leaf) => {
    const named = isDeclaration(leaf) ? nameIn(leaf) : null;
    if (named !== null) declared.push({ ...named, name: String(leaf.value), place: [...place, ...leaf.place] });
  });
  return declared;
}

/** The places that refer to a thing. */
export function usesOf(bundle: Bundle, thing: Pick<Declared, 'kind' | 'within' | 'name'>): readonly Place[] {
  const places: Place[] = [];
  visitLeaves(bundle, [], (leaf) => {
    if (isDeclaration(leaf)) return;
    const told = renameLeaf(leaf, (kind, within, name) =>
      kind === thing.kind && within === thing.within && name === thing.name ? `${name}${OTHER}` : name,
    );
    if (told !== leaf.value) places.push(leaf.place);
  });
  return places;
}

/** Makes any name another one. */
const OTHER = '\u0001';

function visitLeaves(bundle: Bundle, place: Place, visit: (leaf: Leaf) => void): void {
  const part = place.length === 0 ? BUNDLE_PART : partAt(bundle, place);
  if (part === null) return;
  mapLeaves(part, valueAt(bundle, place), (leaf) => {
    visit(leaf);
    return leaf.value;
  });
}
