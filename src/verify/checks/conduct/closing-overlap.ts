// Closed contacts for which a row decides while later ones hold with another status: only their order settles it.
import type { BehaviourCheck } from '../check';
import { closingExample } from './closing-cases';

export const closingOverlap: BehaviourCheck<'closing-overlap'> = {
  id: 'closing-overlap',
  layer: 'conduct',
  words: {
    ru: [
      'Строка «{row}» решает и там, где подходят строки с другим статусом: {others}.',
      'Убедитесь, что порядок строк верный.',
    ],
    en: [
      'The row “{row}” also decides where rows with another status hold: {others}.',
      'Make sure that their order is right.',
    ],
  },
  run: (context) => {
    const { sets } = context.space;
    return context.closing.flatMap(({ row, place, name, decided }, index) => {
      const others = context.closing.slice(index + 1).flatMap((other) => {
        if (other.row.when === undefined || other.row.status === row.status) return [];
        const both = sets.both(decided, other.holding);
        return sets.isNone(both) ? [] : [{ name: other.name, both }];
      });
      if (others.length === 0) return [];
      const wanted = others.reduce((all, { both }) => sets.either(all, both), sets.none);
      const names = [...new Set(others.map((other) => other.name))].join(', ');
      return [{ place, data: { row: name, others: names }, ...closingExample(context, wanted) }];
    });
  },
};
