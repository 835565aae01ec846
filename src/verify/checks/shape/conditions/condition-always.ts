// A condition that holds for all facts.
import type { ShapeCheck } from '../../check';
import { reachOfConditions } from './condition-reach';
import { placedConditions } from './placed-conditions';

export const conditionAlways: ShapeCheck<'condition-always'> = {
  id: 'condition-always',
  layer: 'shape',
  words: {
    ru: ['Условие выполняется всегда.', 'Уберите его или уточните.'],
    en: ['The condition always holds.', 'Remove it or make it narrower.'],
  },
  run: ({ script }) => {
    const reachOf = reachOfConditions(script);
    return placedConditions(script)
      .filter(({ condition }) => reachOf(condition) === 'all')
      .map(({ place }) => ({ place, data: {} }));
  },
};
