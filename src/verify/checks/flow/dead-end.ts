// Facts from which no closing can be reached without a call event: hanging up is no way out of a trap.
import { ALWAYS } from '../../model/formula';
import { canReach } from '../../search/backward';
import type { BehaviourCheck } from '../check';
import { trappedSteps } from './trapped-steps';

export const deadEnd: BehaviourCheck<'dead-end'> = {
  id: 'dead-end',
  layer: 'flow',
  words: {
    ru: [
      'С шага «{title}» при некоторых фактах нельзя закрыть контакт.',
      'Добавьте выход: сыграйте звонок и посмотрите, где он застревает.',
    ],
    en: [
      'From step “{title}” some calls can never be closed.',
      'Add a way out: play the call to see where it is trapped.',
    ],
  },
  run: (context) => {
    const { space, reached } = context;
    const { sets } = space;
    const closable = canReach(
      space,
      reached,
      (location) => (space.at(location).kind === 'closed' ? space.setOf(ALWAYS) : sets.none),
      (edge) => (edge.label.kind === 'event' ? sets.none : sets.all),
    );
    return trappedSteps(context, (location, set) => sets.minus(set, closable[location] ?? sets.none));
  },
};
