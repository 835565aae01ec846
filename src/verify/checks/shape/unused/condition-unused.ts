// A named condition that nothing names.
import type { ShapeCheck } from '../../check';
import { unusedNames } from './unused-names';

export const conditionUnused: ShapeCheck<'condition-unused'> = {
  id: 'condition-unused',
  layer: 'shape',
  words: {
    ru: ['Условие «{label}» ({id}) нигде не используется.', 'Удалите его или назовите там, где оно нужно.'],
    en: ['Nothing uses the condition “{label}” ({id}).', 'Remove it, or name it where it is needed.'],
  },
  run: ({ script }) => unusedNames(script, 'condition'),
};
