// A condition that holds for no facts at all.
import type { ShapeCheck } from '../../check';
import { reachOfConditions } from './condition-reach';
import { placedConditions } from './placed-conditions';

export const conditionImpossible: ShapeCheck<'condition-impossible'> = {
  id: 'condition-impossible',
  layer: 'shape',
  words: {
    ru: ['Условие не выполняется ни при каких фактах.', 'Проверьте значения: части условия исключают друг друга.'],
    en: ['The condition holds for no facts at all.', 'Check the values: its parts exclude each other.'],
  },
  run: ({ script }) => {
    const reachOf = reachOfConditions(script);
    return placedConditions(script)
      .filter(({ condition }) => reachOf(condition) === 'none')
      .map(({ place }) => ({ place, data: {} }));
  },
};
