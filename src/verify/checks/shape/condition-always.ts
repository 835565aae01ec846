// A condition that holds for all facts.
import type { ShapeCheck } from '../check';
import { placedConditions } from './placed-conditions';

export const conditionAlways: ShapeCheck<'condition-always'> = {
  id: 'condition-always',
  layer: 'shape',
  words: {
    ru: ['Условие выполняется всегда.', 'Уберите его или уточните.'],
    en: ['The condition always holds.', 'Remove it or make it narrower.'],
  },
  run: ({ script, model }) =>
    placedConditions(script)
      .filter(({ condition }) => model.formulaOf(condition).kind === 'always')
      .map(({ place }) => ({ place, data: {} })),
};
