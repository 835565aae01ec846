import { type Declared, declarationsIn } from '@/scripts/edits/apply/rename-things';
import { isRecord, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { Choice } from '../author-context';

/** Everything in a bundle that can be named, by kind and, where names belong to a step or fact, by it. */
export function nameChoices(bundle: Bundle): ReadonlyMap<string, readonly Choice[]> {
  const choices = new Map<string, Choice[]>();
  for (const declared of declarationsIn(bundle)) {
    const key = choiceKey(declared.kind, declared.within);
    const known = choices.get(key) ?? [];
    known.push({ value: declared.name, text: wordsOf(bundle, declared) });
    choices.set(key, known);
  }
  return choices;
}

export function choiceKey(kind: string, within: string): string {
  return within === '' ? kind : `${kind} ${within}`;
}

/** What people call the thing; for a step also where it stands. */
function wordsOf(bundle: Bundle, { place, name }: Declared): string {
  const own = ownWords(valueAt(bundle, place.slice(0, -1))) || name;
  const home = place.at(-3) === 'steps' ? ownWords(valueAt(bundle, place.slice(0, -3))) : '';
  return home === '' ? own : `${own} · ${home}`;
}

/** The words that a thing goes by, else its id; empty where it has neither. */
export function thingWords(thing: unknown): string {
  const id = isRecord(thing) ? thing['id'] : '';
  return ownWords(thing) || (typeof id === 'string' ? id : '');
}

/** The words that a thing goes by; empty where nobody has written any. */
export function ownWords(thing: unknown): string {
  if (!isRecord(thing)) return '';
  const words = [thing['title'], thing['label'], thing['name']].find((one) => typeof one === 'string' && one !== '');
  return typeof words === 'string' ? words : '';
}
