// A text of the script that the translation lacks.
import type { ShapeCheck } from '../../check';
import { scriptTexts } from '@/scripts/texts/script-texts';

export const textNotTranslated: ShapeCheck<'text-not-translated'> = {
  id: 'text-not-translated',
  layer: 'shape',
  words: {
    ru: ['Нет перевода текста «{text}» ({language}).', 'Добавьте перевод.'],
    en: ['The text “{text}” has no translation ({language}).', 'Add the translation.'],
  },
  run: ({ script, translation }) =>
    translation === null
      ? []
      : scriptTexts(script)
          .filter((text) => !Object.hasOwn(translation.texts, text.id))
          .map((text) => ({ place: text.path, data: { text: text.id, language: translation.language } })),
};
