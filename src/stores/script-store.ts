import type { Language } from '@/scripts/language/language';
import { defineStore } from 'pinia';
import { computed, markRaw, shallowRef, watch } from 'vue';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { ScriptPin } from '@/machines/session/journal';
import type { Problem } from '@/scripts/parse/problem';
import { inLanguage, type LoadedScript, type ScriptSource, sourceOf } from './script-source';
import { useSettingsStore } from './settings-store';
import { type Platform, usePlatform } from './platform';

/** A script that calls are made with. */
export interface ScriptInForce {
  readonly compiled: CompiledScript;
  readonly pin: ScriptPin;
}

/** Set once something was published here: without it nothing of the library is loaded before a call. */
export const PUBLISHED_MARK = 'sufler.published';

/** The script in force: the built-in one, or a version that was published in this browser. */
export const useScriptStore = defineStore('script', () => {
  const platform = usePlatform();
  const settings = useSettingsStore();
  const translationProblems = shallowRef<readonly Problem[]>([]);
  const builtIn = builtInSource(platform);
  const isLoading = shallowRef(hasPublished(platform));
  /** Why the published version cannot be used, so that the built-in script stands in for it. */
  const problem = shallowRef<'version-gone' | null>(null);
  const source = shallowRef<ScriptSource | null>(isLoading.value ? null : builtIn);
  const current = shallowRef<LoadedScript | null>(source.value?.original ?? null);
  const known = new Map<string, ScriptSource>();
  if (builtIn !== null) known.set(builtIn.pin.hash, builtIn);

  /** Makes the script speak a language. Without a translation that fits it stays as it is, and the problems say why. */
  async function speak(language: Language): Promise<void> {
    const asked = source.value;
    if (asked === null) return;
    const spoken = await inLanguage(asked, language);
    if (!spoken.ok) translationProblems.value = spoken.error;
    // The user may have changed his mind while the translation was on its way.
    const isStill = source.value === asked && settings.scriptLanguage === language;
    if (isStill) current.value = spoken.ok ? spoken.value : asked.original;
  }

  function speakAs(next: ScriptSource | null): Promise<void> {
    source.value = next;
    current.value = next?.original ?? null;
    return speak(settings.scriptLanguage);
  }

  /** Looks again what is in force now: another version may have been published, or its time may have come. */
  async function refresh(): Promise<void> {
    if (!hasPublished(platform)) return;
    const found = await findInForce(platform, known);
    problem.value = found === 'version-gone' ? found : null;
    const next = found === 'version-gone' || found === null ? builtIn : found;
    isLoading.value = false;
    if (next !== source.value) await speakAs(next);
  }

  watch(() => settings.scriptLanguage, speak, { immediate: true });
  if (isLoading.value) void refresh();

  return {
    /** null when the application was built without a script, and while a published version is on its way. */
    current: computed(() => current.value),
    isLoading: computed(() => isLoading.value),
    problem: computed(() => problem.value),
    /** How the script in force was published; null for the built-in one. */
    version: computed(() => source.value?.version ?? null),
    translationProblems: computed(() => translationProblems.value),
    /** What calls are started with: the script as it now speaks, and the pin that is the same in every language. */
    inForce: computed(() => inForceOf(current.value, source.value)),
    pin: computed(() => source.value?.pin ?? null),
    speak,
    refresh,
    /** The script with this hash, as it now speaks: what a stored call is opened with. null: there is none here. */
    pinned: (hash: string) => pinnedScript(platform, known, hash, settings.scriptLanguage),
  };
});

function builtInSource(platform: Platform): ScriptSource | null {
  const { builtIn } = platform;
  if (builtIn === null) return null;
  const { id, version } = builtIn.script;
  return sourceOf({
    script: builtIn.script,
    // Raw: a reactive proxy cannot be written to the disk.
    pin: markRaw({ id, version, hash: builtIn.hash }),
    version: null,
    translation: (language) => platform.loadTranslation(language),
  });
}

function inForceOf(spoken: LoadedScript | null, source: ScriptSource | null): ScriptInForce | null {
  return spoken === null || source === null ? null : markRaw({ compiled: spoken.compiled, pin: source.pin });
}

function hasPublished({ openLibrary, settings }: Platform): boolean {
  return openLibrary !== null && settings?.getItem(PUBLISHED_MARK) === '1';
}

async function findInForce(
  platform: Platform,
  known: Map<string, ScriptSource>,
): Promise<ScriptSource | 'version-gone' | null> {
  const { openLibrary } = platform;
  if (openLibrary === null) return null;
  const { sourceInForce } = await import('./authoring/published-source');
  return openLibrary().then(
    (opened) => sourceInForce(opened, platform.now(), known),
    () => 'version-gone' as const,
  );
}

async function pinnedScript(
  platform: Platform,
  known: Map<string, ScriptSource>,
  hash: string,
  language: Language,
): Promise<ScriptInForce | null> {
  const asked = known.get(hash) ?? (hasPublished(platform) ? await findPinned(platform, hash) : null);
  if (asked === null) return null;
  known.set(hash, asked);
  const spoken = await inLanguage(asked, language);
  return markRaw({ compiled: (spoken.ok ? spoken.value : asked.original).compiled, pin: asked.pin });
}

async function findPinned({ openLibrary }: Platform, hash: string): Promise<ScriptSource | null> {
  if (openLibrary === null) return null;
  const { sourceOfScript } = await import('./authoring/published-source');
  return sourceOfScript(await openLibrary(), hash);
}
