// Takes what was typed into a field. In: what a draft holds, a place, words. Out: what it holds after it: a text takes the words as they
// are; a number, a choice or an id that cannot, leaves them beside its field, where they wait to be mended.
import { readDecimal } from '@/text/read-decimal';
import type { DraftContent } from '../draft/draft-content';
import type { EditOf } from '../edit';
import { hasStructure, scalarOf } from '../form/form-part';
import { isDeclaration, nameIn } from '../form/names';
import type { Place } from '../place';
import { type Applied, done, refused } from './applied';
import { leafAt } from './leaf-at';
import { renameThing } from './rename-thing';
import { fieldsBut, setValue } from './set-value';

export function typeWords(content: DraftContent, { place, typed }: EditOf<'type'>): Applied {
  const leaf = leafAt(content.bundle, place);
  if (leaf === null) return refused('place-gone', place);
  if (isDeclaration(leaf) && nameIn(leaf) !== null) {
    const renamed = renameThing(content, place.slice(0, -1), typed);
    return renamed.ok ? renamed : asTyped(content, place, typed);
  }
  if (scalarOf(leaf.form) === 'text') return setValue(content, place, typed);
  const number = numberIn(typed);
  return number !== null && hasStructure(leaf.form, number)
    ? setValue(content, place, number)
    : asTyped(content, place, typed);
}

function asTyped(content: DraftContent, place: Place, typed: string): Applied {
  return done(content.bundle, [...fieldsBut(content, place), { place, typed }]);
}

function numberIn(typed: string): number | null {
  const reading = readDecimal(typed);
  return reading.kind === 'number' ? Number(`${reading.sign}${reading.whole}.${reading.fraction}`) : null;
}
