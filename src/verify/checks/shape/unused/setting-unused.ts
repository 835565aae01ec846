// A setting that no condition, text, fact or role names.
import type { ShapeCheck } from '../../check';
import { unusedNames } from './unused-names';

export const settingUnused: ShapeCheck<'setting-unused'> = {
  id: 'setting-unused',
  layer: 'shape',
  words: {
    ru: ['Настройка «{label}» ({id}) нигде не используется.', 'Удалите её или назовите в условии или тексте.'],
    en: ['Nothing uses the setting “{label}” ({id}).', 'Remove it, or name it in a condition or a text.'],
  },
  run: ({ script }) => unusedNames(script, 'setting'),
};
