// Takes translations along when the texts of a script get other ids: a renamed step, a copied one, an example that has moved up. In: a bundle,
// and the edit as a function. Out: the edited bundle, whose translations name the same texts as before.
import type { Bundle } from '../../language/bundle';
import { LANGUAGES } from '../../language/language';
import type { Script } from '../../language/script';
import { mapTexts } from '../../texts/map-texts';
import { scriptTexts } from '../../texts/script-texts';

/**
 * Makes the edit on the script, and once more on a script whose texts are their own ids: so it is seen where each text has gone. With
 * `byId` a text that was written anew keeps the translation of its id; else it has none.
 */
export function carryTranslations(bundle: Bundle, edit: (bundle: Bundle) => Bundle, byId: boolean): Bundle {
  const edited = edit(bundle);
  const hasTranslations = LANGUAGES.some((language) => bundle.translations[language] !== undefined);
  if (edited.script === bundle.script || !hasTranslations) return edited;
  const known = new Set<string>();
  const told: Script = mapTexts(bundle.script, ({ id }) => {
    known.add(id);
    return MARK + id;
  });
  const moved = scriptTexts(edit({ ...bundle, script: told }).script).map(({ id, text }): readonly [string, string] => {
    if (text.startsWith(MARK)) return [id, text.slice(MARK.length)];
    return [id, byId && known.has(id) ? id : ''];
  });
  const translations = { ...edited.translations };
  for (const language of LANGUAGES) {
    const translation = edited.translations[language];
    if (translation === undefined) continue;
    const texts = carried(translation.texts, moved, known);
    if (texts !== translation.texts) translations[language] = { ...translation, texts };
  }
  return { ...edited, translations };
}

type Texts = Readonly<Record<string, string>>;

function carried(texts: Texts, moved: readonly (readonly [string, string])[], known: ReadonlySet<string>): Texts {
  // What belongs to no text of the script is somebody's mistake, and stays for the parser to name.
  const after = new Map(Object.entries(texts).filter(([id]) => !known.has(id)));
  for (const [id, before] of moved) {
    const text = texts[before];
    if (text !== undefined) after.set(id, text);
  }
  const isSame = after.size === Object.keys(texts).length && [...after].every(([id, text]) => texts[id] === text);
  return isSame ? texts : Object.fromEntries(after);
}

/** No text of a script begins with it: control characters are refused by the parser. */
const MARK = '\u0001';
