import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import type { ScriptPin } from '@/machines/session/journal';
import type { Language } from '@/scripts/language/language';
import type { Result } from '@/scripts/language/result';
import type { Script } from '@/scripts/language/script';
import type { PublishedVersion } from '@/scripts/library/version';
import type { Problem } from '@/scripts/parse/problem';

/** A script in one language, compiled. */
export interface LoadedScript {
  readonly script: Script;
  readonly compiled: CompiledScript;
}

/** One logic in its languages, each compiled once. Its pin is the same in every language. */
export interface ScriptSource {
  readonly pin: ScriptPin;
  readonly original: LoadedScript;
  /** How it was published; null for the built-in script. */
  readonly version: PublishedVersion | null;
  /** Its translation, unparsed; null when there is none for the language. */
  readonly translation: (language: Language) => Promise<unknown>;
  readonly byLanguage: Map<string, LoadedScript>;
}

interface SourceParts extends Pick<ScriptSource, 'pin' | 'version' | 'translation'> {
  readonly script: Script;
}

/** A script that was parsed, ready to be spoken in its own language. */
export function sourceOf({ script, ...parts }: SourceParts): ScriptSource {
  const original = loaded(script);
  return { ...parts, original, byLanguage: new Map([[script.language, original]]) };
}

/** A script in a language; what is wrong with its translation otherwise. */
export async function inLanguage(
  { original, translation, byLanguage }: ScriptSource,
  language: Language,
): Promise<Result<LoadedScript, readonly Problem[]>> {
  const known = byLanguage.get(language);
  if (known !== undefined) return { ok: true, value: known };
  // Offline and never fetched: the same as a translation without texts.
  const texts = await translation(language).catch(() => null);
  // Only who reads another language fetches what translates.
  const { parseTranslation, translateScript } = await import('@/scripts/texts/translate-script');
  const parsed = parseTranslation(texts, original.script);
  if (!parsed.ok) return parsed;
  const value = loaded(translateScript(original.script, parsed.value));
  byLanguage.set(language, value);
  return { ok: true, value };
}

function loaded(script: Script): LoadedScript {
  return { script, compiled: compileScript(script) };
}
