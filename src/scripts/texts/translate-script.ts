// A script in another language: one logic, other words. In: a script, a translation keyed by text id. Out: the same script with
// those words, or what is wrong with the translation. It never changes anything but texts and the name of the language.
import { checkTexts } from '../parse/checks/check-texts';
import type { Script } from '../language/script';
import type { Result } from '../language/result';
import { Translation, TRANSLATION_FORMAT } from '../language/translation';
import { memberPath } from '../parse/json-path';
import { mapTexts, type ScriptText } from './map-texts';
import { parseForm } from '../parse/parse-script';
import { placeholdersOf } from './placeholder';
import type { Problem } from '../parse/problem';
import { ProblemList } from '../parse/problem-list';
import { scriptNames } from '../parse/script-names';
import { scriptTexts } from './script-texts';

/** The script with the texts of `translation`; a text that it lacks stays as it is. The translation must fit the script. */
export function translateScript(script: Script, translation: Translation): Script {
  const words = new Map(Object.entries(translation.texts));
  return { ...mapTexts(script, ({ id, text }) => words.get(id) ?? text), language: translation.language };
}

/**
 * The translation that `input` is, or what is wrong with it: its form, another script, texts that the script has not,
 * placeholders that are not those of the original, and, only with `mustBeComplete`, texts that are missing. Never throws.
 */
export function parseTranslation(
  input: unknown,
  script: Script,
  { mustBeComplete = false }: { readonly mustBeComplete?: boolean } = {},
): Result<Translation, readonly Problem[]> {
  const form = parseForm(Translation, input, TRANSLATION_FORMAT);
  if (!form.ok) return form;
  const translation = form.value;
  const problems = new ProblemList();
  if (translation.script !== script.id) {
    problems.add('script-unknown', '$.script', { value: translation.script, near: [script.id] });
    return { ok: false, error: problems.all() };
  }
  const originals = new Map(scriptTexts(script).map((text) => [text.id, text]));
  checkTexts(fittingTexts(translation, originals, problems), scriptNames(script), problems);
  if (mustBeComplete) addMissing(translation, originals, problems);
  return problems.isEmpty ? form : { ok: false, error: problems.all() };
}

/** The texts that the script has, each at its place in the translation. */
function fittingTexts(
  translation: Translation,
  originals: ReadonlyMap<string, ScriptText>,
  problems: ProblemList,
): readonly ScriptText[] {
  return Object.entries(translation.texts).flatMap(([id, text]) => {
    const path = memberPath('$.texts', id);
    const original = originals.get(id);
    if (original === undefined) {
      problems.add('text-unknown', path, { value: id, near: originals.keys() });
      return [];
    }
    const [wanted, found] = [placeholderSet(original.text), placeholderSet(text)];
    if (wanted !== found) problems.add('placeholder-mismatch', path, { value: found || '–', expected: wanted || '–' });
    return [{ ...original, path, text }];
  });
}

function addMissing({ texts }: Translation, originals: ReadonlyMap<string, ScriptText>, problems: ProblemList): void {
  for (const id of originals.keys()) {
    if (!Object.hasOwn(texts, id)) problems.add('text-missing', memberPath('$.texts', id), { value: id });
  }
}

/** The placeholders of a text in a fixed order; how often each one stands is left to the language. */
function placeholderSet(text: string): string {
  const sources = new Set(placeholdersOf(text).map(({ source }) => `{${source}}`));
  return [...sources].sort().join(', ');
}
