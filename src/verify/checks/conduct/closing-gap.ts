// Closed contacts that only the catch-all row decides.
import type { BehaviourCheck } from '../check';
import { closingExample } from './closing-cases';

export const closingGap: BehaviourCheck<'closing-gap'> = {
  id: 'closing-gap',
  layer: 'conduct',
  words: {
    ru: [
      'Есть звонки, для которых нет своей строки закрытия: их решает последняя строка «{row}».',
      'Добавьте строку для этого случая.',
    ],
    en: ['Some calls have no closing row of their own: the last row “{row}” decides them.', 'Add a row for that case.'],
  },
  run: (context) =>
    context.closing
      .filter(({ row, decided }) => row.when === undefined && !context.space.sets.isNone(decided))
      .map(({ place, name, decided }) => ({ place, data: { row: name }, ...closingExample(context, decided) })),
};
