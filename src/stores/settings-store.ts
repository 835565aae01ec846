import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import {
  eraseSettings,
  isOrigin,
  RETENTION_DAYS,
  readSettings,
  type Settings,
  writeSettings,
} from '@/storage/settings';
import { usePlatform } from './platform';

/** Everything the user may choose. */
export type Choices = Settings;

/** What the user has chosen, remembered between visits. */
export const useSettingsStore = defineStore('settings', () => {
  const platform = usePlatform();
  const settings = shallowRef<Settings>(readSettings(platform.settings));
  const isRemembered = shallowRef(true);

  /** Takes over the given choices at once; `isRemembered` tells whether they survive a reload. */
  function change(choices: Partial<Settings>): void {
    settings.value = { ...settings.value, ...choices };
    isRemembered.value = writeSettings(platform.settings, settings.value);
  }

  /** Back to the defaults. */
  function forget(): void {
    eraseSettings(platform.settings);
    settings.value = readSettings(null);
  }

  return {
    settings: computed(() => settings.value),
    isRemembered: computed(() => isRemembered.value),
    /** The language that the script speaks. */
    scriptLanguage: computed(() =>
      settings.value.scriptLanguage === 'same' ? settings.value.language : settings.value.scriptLanguage,
    ),
    /** Fewest and most days that calls may be kept. */
    retentionLimits: { min: RETENTION_DAYS.min, max: RETENTION_DAYS.max },
    isOrigin,
    change,
    forget,
  };
});
