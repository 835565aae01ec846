// Every translatable text of a script. In: a script. Out: id, place, words and kind of each, in authored order.
import type { Script } from '../language/script';
import { mapTexts, type ScriptText } from './map-texts';

/** The texts of a script; ids are unique in a parsed script. */
export function scriptTexts(script: Script): readonly ScriptText[] {
  const texts: ScriptText[] = [];
  mapTexts(script, (text) => {
    texts.push(text);
    return text.text;
  });
  return texts;
}
