// A condition that holds for no facts at all.
import type { ShapeCheck } from '../check';
import { placedConditions } from './placed-conditions';

export const conditionImpossible: ShapeCheck<'condition-impossible'> = {
  id: 'condition-impossible',
  layer: 'shape',
  words: {
    ru: ['Условие не выполняется ни при каких фактах.', 'Проверьте значения: части условия исключают друг друга.'],
    en: ['The condition holds for no facts at all.', 'Check the values: its parts exclude each other.'],
  },
  run: ({ script, model }) =>
    placedConditions(script)
      .filter(({ condition }) => model.formulaOf(condition).kind === 'never')
      .map(({ place }) => ({ place, data: {} })),
};
