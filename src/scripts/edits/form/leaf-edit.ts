// Which edit writes a leaf. In: a leaf, a value or words for it. Out: the edit. With `scalarOf` and `choicesOf` it also says which control a
// field has: words to type, a mark, or a choice.
import type { Edit } from '../edit';
import { choicesOf, scalarOf } from './form-part';
import type { Leaf } from './map-leaves';
import { isDeclaration, nameIn } from './names';
import type { Place } from '../place';

/** How a leaf is written: typed words, a mark, one of a few, or only with the part around it. */
export type LeafControl = 'words' | 'number' | 'flag' | 'choice' | 'id' | 'name' | 'part';

/** The control of a leaf. `part`: a value whose kind depends on what is around it, written as a whole, as in the source view. */
export function controlOf(leaf: Leaf): LeafControl {
  if (leaf.name.endsWith('{key}')) return 'part';
  const choices = choicesOf(leaf.form);
  if (choices === null) return controlOfScalar(leaf);
  if (choices.length > 1) return 'choice';
  // A literal that may be left out is a mark; one that may not tells what kind of part this is.
  return leaf.form.isOptional ? 'flag' : 'part';
}

function controlOfScalar(leaf: Leaf): LeafControl {
  const kind = scalarOf(leaf.form);
  if (kind === 'flag' || kind === 'number') return kind;
  const named = isPlaceholderText(leaf.name) ? null : nameIn(leaf);
  if (named !== null) return isDeclaration(leaf) ? 'id' : 'name';
  return kind === 'text' ? 'words' : 'part';
}

/** The edit that makes `value` stand at the place of a leaf. */
export function leafEdit(leaf: Leaf, place: Place, value: string | number | boolean): Edit {
  switch (controlOf(leaf)) {
    case 'words':
    case 'number':
    case 'id':
      return { kind: 'type', v: 1, place, typed: String(value) };
    case 'flag':
      return value === false && choicesOf(leaf.form) !== null
        ? { kind: 'clear', v: 1, place }
        : { kind: 'set', v: 1, place, value };
    case 'name':
    case 'choice':
    case 'part':
      return { kind: 'set', v: 1, place, value };
  }
}

function isPlaceholderText(name: string): boolean {
  return name.endsWith('.text') || name.endsWith('.reason') || name.endsWith('.texts{}');
}
