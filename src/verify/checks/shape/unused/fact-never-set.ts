// A fact that conditions or texts read though nothing gives it a value.
import type { ShapeCheck } from '../../check';
import { factUses } from './fact-use';

export const factNeverSet: ShapeCheck<'fact-never-set'> = {
  id: 'fact-never-set',
  layer: 'shape',
  words: {
    ru: [
      'Факт «{label}» ({fact}) читают, но никто не задаёт его значение.',
      'Добавьте вопрос, ответ или событие, которое его задаёт.',
    ],
    en: [
      'The fact “{label}” ({fact}) is read, but nothing sets it.',
      'Add a question, an answer or an event that sets it.',
    ],
  },
  run: ({ script }) =>
    factUses(script)
      .filter(({ isRead, isGiven }) => isRead && !isGiven)
      .map(({ fact, place }) => ({ place, data: { fact: fact.id, label: fact.label } })),
};
