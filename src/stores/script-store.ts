import type { Language } from '@/scripts/language/language';
import { defineStore } from 'pinia';
import { computed, markRaw, shallowRef, watch } from 'vue';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import type { ScriptPin } from '@/machines/session/journal';
import type { Script } from '@/scripts/language/script';
import type { Problem } from '@/scripts/parse/problem';
import { useSettingsStore } from './settings-store';
import { usePlatform } from './platform';

/** A script in one language, compiled. */
export interface LoadedScript {
  readonly script: Script;
  readonly compiled: CompiledScript;
}

/** A script that calls are made with. */
export interface ScriptInForce {
  readonly compiled: CompiledScript;
  readonly pin: ScriptPin;
}

/** The built-in script: one logic, compiled once per language. Its pin is the same in every language. */
export const useScriptStore = defineStore('script', () => {
  const platform = usePlatform();
  const settings = useSettingsStore();
  const { builtIn } = platform;
  const translationProblems = shallowRef<readonly Problem[]>([]);
  const original = builtIn === null ? null : loaded(builtIn.script);
  const pin: ScriptPin | null =
    builtIn === null ? null : { id: builtIn.script.id, version: builtIn.script.version, hash: builtIn.hash };
  const byLanguage = new Map<string, LoadedScript>();
  if (original !== null) byLanguage.set(original.script.language, original);
  const current = shallowRef<LoadedScript | null>(original);

  /** Makes the script speak a language. Without a translation that fits it stays as it is, and the problems say why. */
  async function speak(language: Language): Promise<void> {
    if (original === null) return;
    const known = byLanguage.get(language);
    if (known !== undefined) {
      current.value = known;
      return;
    }
    // Offline and never fetched: the same as a translation without texts.
    const source = await platform.loadTranslation(language).catch(() => null);
    // Only who reads another language fetches what translates.
    const { parseTranslation, translateScript } = await import('@/scripts/texts/translate-script');
    const translation = parseTranslation(source, original.script);
    if (!translation.ok) {
      translationProblems.value = translation.problems;
      return;
    }
    const translated = loaded(translateScript(original.script, translation.value));
    byLanguage.set(language, translated);
    // The user may have changed his mind while the translation was on its way.
    if (settings.scriptLanguage === language) current.value = translated;
  }

  watch(() => settings.scriptLanguage, speak, { immediate: true });

  return {
    /** null when the application was built without a script. */
    current: computed(() => current.value),
    translationProblems: computed(() => translationProblems.value),
    /** What calls are started with and opened by: the script as it now speaks, and the pin that is the same in every language. */
    inForce: computed<ScriptInForce | null>(() =>
      current.value === null || pin === null ? null : markRaw({ compiled: current.value.compiled, pin }),
    ),
    // Raw: a reactive proxy cannot be written to the disk.
    pin: pin === null ? null : markRaw(pin),
    speak,
  };
});

function loaded(script: Script): LoadedScript {
  return { script, compiled: compileScript(script) };
}
