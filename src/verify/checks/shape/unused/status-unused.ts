// A closing status that no row of the closing table gives.
import type { ShapeCheck } from '../../check';
import { unusedNames } from './unused-names';

export const statusUnused: ShapeCheck<'status-unused'> = {
  id: 'status-unused',
  layer: 'shape',
  words: {
    ru: ['Статус «{label}» не назван ни в одной строке закрытия.', 'Удалите его или добавьте строку.'],
    en: ['No closing row has the status “{label}”.', 'Remove it, or add a row.'],
  },
  run: ({ script }) => unusedNames(script, 'status'),
};
