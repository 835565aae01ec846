// The messages that have been fetched, by language and dotted key. Parts of a catalogue come with the screens that say them.

import type { Language } from '@/scripts/language/language';

/** Messages as a catalogue file nests them. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

const catalogues: Readonly<Record<Language, Map<string, string>>> = { ru: new Map(), en: new Map() };

/** Adds messages to a language; a key that is known already is said anew. */
export function addMessages(language: Language, messages: MessageTree): void {
  add(catalogues[language], '', messages);
}

/** The message of a key; Russian where the language lacks it, the key itself where nobody has it. */
export function messageOf(language: Language, key: string): string {
  return catalogues[language].get(key) ?? catalogues.ru.get(key) ?? key;
}

function add(catalogue: Map<string, string>, prefix: string, tree: MessageTree): void {
  for (const [name, part] of Object.entries(tree)) {
    if (typeof part === 'string') catalogue.set(prefix + name, part);
    else add(catalogue, `${prefix}${name}.`, part);
  }
}
