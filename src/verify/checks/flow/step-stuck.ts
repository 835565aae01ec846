// A step where, under some facts, no answer is open, whatever is entered there first.
import { canReach } from '../../search/backward';
import type { BehaviourCheck } from '../check';
import { trappedSteps } from './trapped-steps';

export const stepStuck: BehaviourCheck<'step-stuck'> = {
  id: 'step-stuck',
  layer: 'flow',
  words: {
    ru: ['На шаге «{title}» при некоторых фактах не доступен ни один ответ.', 'Добавьте ответ для этого случая.'],
    en: ['On step “{title}” some facts leave no answer open.', 'Add an answer for that case.'],
  },
  run: (context) => {
    const { space, reached } = context;
    const { sets } = space;
    const open = canReach(
      space,
      reached,
      (location) =>
        space
          .at(location)
          .edges.filter(({ label }) => label.kind === 'answer' || label.kind === 'unlisted')
          .reduce((set, edge) => sets.either(set, space.setOf(edge.guard)), sets.none),
      (edge) => (edge.label.kind === 'enter' ? sets.all : sets.none),
    );
    return trappedSteps(context, (location, set) => sets.minus(set, open[location] ?? sets.none));
  },
};
