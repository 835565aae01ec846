// An obligation that no row of the closing table demands.
import type { ShapeCheck } from '../../check';
import { unusedNames } from './unused-names';

export const obligationUnused: ShapeCheck<'obligation-unused'> = {
  id: 'obligation-unused',
  layer: 'shape',
  words: {
    ru: [
      'Обязательство «{label}» не стоит ни в одной строке закрытия: его никогда не спросят.',
      'Назовите его в строках, где оно нужно, или удалите.',
    ],
    en: [
      'No closing row demands the obligation “{label}”: it is never owed.',
      'Name it in the rows that need it, or remove it.',
    ],
  },
  run: ({ script }) => unusedNames(script, 'obligation'),
};
