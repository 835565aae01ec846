import { createI18n } from 'vue-i18n';
import ru from './locales/ru.json';

export type Language = 'ru' | 'en';
type Messages = typeof ru;

declare module 'vue-i18n' {
  // Every key of the Russian catalogue is known to `t`; a misspelt one does not compile.
  export interface DefineLocaleMessage extends Messages {}
}

/** Russian has three plural forms: 1 день, 2 дня, 5 дней. */
function russianPlural(choice: number, forms: number): number {
  const last = choice % 10;
  const lastTwo = choice % 100;
  if (last === 1 && lastTwo !== 11) return 0;
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return Math.min(1, forms - 1);
  return forms - 1;
}

export const i18n = createI18n<[Messages], string, false>({
  locale: 'ru',
  fallbackLocale: 'ru',
  messages: { ru },
  pluralRules: { ru: russianPlural },
});

/** Switches the interface; English is fetched when first asked for. Offline and never fetched: Russian stays. */
export async function showLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    const english = await import('./locales/en.json');
    i18n.global.setLocaleMessage('en', english.default);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}
