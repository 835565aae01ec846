// A step that no call reaches.
import type { BehaviourCheck } from '../check';
import { stepData } from './reached-steps';

export const stepUnreachable: BehaviourCheck<'step-unreachable'> = {
  id: 'step-unreachable',
  layer: 'flow',
  words: {
    ru: ['До шага «{title}» не доходит ни один звонок.', 'Проверьте, какой ответ должен к нему вести.'],
    en: ['No call reaches step “{title}”.', 'Check which answer should lead to it.'],
  },
  run: ({ space, reached }) =>
    space.model.locations.flatMap((location, index) =>
      location.step !== null && space.sets.isNone(reached[index] ?? space.sets.none)
        ? [{ place: location.path, data: stepData(location) }]
        : [],
    ),
};
