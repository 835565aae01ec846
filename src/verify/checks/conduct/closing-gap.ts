// Closed contacts that only the last row decides, where its author has not marked it as the one for everything else.
import type { BehaviourCheck } from '../check';
import { closingExample } from './closing-cases';

export const closingGap: BehaviourCheck<'closing-gap'> = {
  id: 'closing-gap',
  layer: 'conduct',
  words: {
    ru: [
      'Есть звонки, для которых нет своей строки закрытия: их решает последняя строка «{row}».',
      'Добавьте строку для этого случая или отметьте последнюю как «всё остальное» (catchAll).',
    ],
    en: [
      'Some calls have no closing row of their own: the last row “{row}” decides them.',
      'Add a row for that case, or mark the last one as meant for all else (catchAll).',
    ],
  },
  run: (context) =>
    context.closing
      .filter(
        ({ row, decided }) => row.when === undefined && row.catchAll !== true && !context.space.sets.isNone(decided),
      )
      .map(({ place, name, decided }) => ({ place, data: { row: name }, ...closingExample(context, decided) })),
};
