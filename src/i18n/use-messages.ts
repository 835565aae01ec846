import type { Language } from '@/scripts/language/language';
import { type InjectionKey, inject, type Plugin, type Ref, shallowRef } from 'vue';
import type russian from './locales/ru.json';
import { messageOf } from './catalogue';
import { fillMessage, type MessageValues } from './fill-message';

/** The messages of the interface for a component. Throws where the application has not been given `createMessages()`. */
export function useMessages(): Messages {
  const words = inject(MESSAGES, null);
  if (words === null) throw new Error('The application has no words');
  return words;
}

/** Every key of the Russian catalogue; a misspelt one does not compile. */
export type MessageKey = KeysOf<typeof russian>;

type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}` }[keyof T & string];

/** Says a message in the language of the interface, with values for its placeholders or a number for its plural. */
export type Translate = (key: MessageKey, values?: MessageValues | number, number?: number) => string;

export interface Messages {
  readonly t: Translate;
  readonly locale: Ref<Language>;
}

const MESSAGES: InjectionKey<Messages> = Symbol('words');

/** The words of one application, Russian at first. */
export function createMessages(): Messages & Plugin {
  const locale = shallowRef<Language>('ru');
  const t: Translate = (key, values, number) => {
    const message = messageOf(locale.value, key);
    if (values === undefined) return message;
    return typeof values === 'number'
      ? fillMessage(message, locale.value, {}, values)
      : fillMessage(message, locale.value, values, number ?? null);
  };
  const words: Messages = { t, locale };
  return { ...words, install: (app) => void app.provide(MESSAGES, words) };
}
