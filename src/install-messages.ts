import type { Language } from '@/scripts/language/language';
import russian from 'virtual:messages/first';
import { addMessages } from './i18n/catalogue';
import { createMessages } from './i18n/use-messages';

addMessages('ru', russian);

/** The words of this application. */
export const i18n = createMessages();

let isEnglishHere = false;

/** Switches the interface; English is fetched as a whole when first asked for. Offline and never fetched: Russian stays. */
export async function showLanguage(language: Language): Promise<void> {
  if (language === 'en' && !isEnglishHere) {
    const english = await import('./i18n/locales/en.json');
    addMessages('en', english.default);
    isEnglishHere = true;
  }
  i18n.locale.value = language;
  document.documentElement.lang = language;
}
