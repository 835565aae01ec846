// The parser of bundles. In: anything. Out: a bundle whose script can be compiled and whose other parts fit it, or what is wrong.
import { Bundle } from '../language/bundle';
import { LANGUAGES } from '../language/language';
import type { Result } from '../language/result';
import { FORMAT_VERSION } from '../language/script';
import { parseTranslation } from '../texts/translate-script';
import { checkContext } from './checks/check-context';
import { checkDeskData } from './checks/check-desk-data';
import { checkTraining } from './checks/check-training';
import { parseForm, parseScript } from './parse-script';
import type { Problem } from './problem';
import { ProblemList } from './problem-list';

/**
 * The bundle that `input` is, as plain data of its own, or everything that is wrong with it. The parts around the script are checked
 * only against a script that has no problem itself. Never throws.
 */
export function parseBundle(input: unknown): Result<Bundle, readonly Problem[]> {
  const form = parseForm(Bundle, input, FORMAT_VERSION);
  if (!form.ok) return form;
  const bundle = form.value;
  const parsed = parseScript(bundle.script);
  if (!parsed.ok) return { ok: false, error: within('$.script', parsed.error) };
  const problems = new ProblemList();
  const context = checkContext(parsed.value, problems);
  checkDeskData(context, bundle.desk);
  checkTraining(context, bundle.training);
  const all = [...translationProblems(bundle), ...problems.all()];
  return all.length === 0 ? form : { ok: false, error: all };
}

function translationProblems({ script, translations }: Bundle): readonly Problem[] {
  return LANGUAGES.flatMap((language): readonly Problem[] => {
    const translation = translations[language];
    if (translation === undefined) return [];
    const path = `$.translations.${language}`;
    if (translation.language !== language || language === script.language) {
      const expected = `one-of:${LANGUAGES.filter((other) => other !== script.language).join('|')}`;
      return [{ code: 'wrong-value', path: `${path}.language`, value: translation.language, expected }];
    }
    const parsed = parseTranslation(translation, script);
    return parsed.ok ? [] : within(path, parsed.error);
  });
}

/** Problems of a part with their places in the whole. */
function within(base: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: base + problem.path.slice(1) }));
}
