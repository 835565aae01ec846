// A disposition that no row of the closing table has.
import type { ShapeCheck } from '../../check';
import { unusedNames } from './unused-names';

export const dispositionUnused: ShapeCheck<'disposition-unused'> = {
  id: 'disposition-unused',
  layer: 'shape',
  words: {
    ru: ['Итог «{label}» не назван ни в одной строке закрытия.', 'Удалите его или добавьте строку.'],
    en: ['No closing row has the disposition “{label}”.', 'Remove it, or add a row.'],
  },
  run: ({ script }) => unusedNames(script, 'disposition'),
};
