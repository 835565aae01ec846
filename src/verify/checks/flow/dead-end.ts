// Facts from which no closing can be reached without a call event: hanging up is no way out of a trap.
import type { Condition } from '@/scripts/language/condition';
import { ALWAYS } from '../../model/formula';
import { canReach } from '../../search/backward';
import type { SetSpace } from '../../sets/set-space';
import type { BehaviourCheck } from '../check';
import { trappedSteps } from './trapped-steps';

export const deadEnd: BehaviourCheck<'dead-end'> = {
  id: 'dead-end',
  layer: 'flow',
  words: {
    ru: [
      'С шага «{title}» при некоторых фактах нельзя закрыть контакт.',
      'Добавьте выход: сыграйте звонок и посмотрите, где он застревает. Не выполнено: {owed}.',
    ],
    en: [
      'From step “{title}” some calls can never be closed.',
      'Add a way out: play the call to see where it is trapped. Owed there: {owed}.',
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
    return trappedSteps(
      context,
      (location, set) => sets.minus(set, closable[location] ?? sets.none),
      (wrong) => ({ owed: owedIn(space, wrong).join(', ') || '—' }),
    );
  },
};

/** Labels of the obligations that some of the facts owe, by the row that would decide; none where something else is the trap. */
function owedIn<S>(space: SetSpace<S>, facts: S): readonly string[] {
  const { sets, model } = space;
  const { rows, obligations } = model.script.closing;
  const holding = (set: S, when: Condition | undefined) =>
    when === undefined ? set : space.within(set, model.formulaOf(when));
  const owed = new Set<string>();
  let left = facts;
  for (const row of rows) {
    const decided = holding(left, row.when);
    left = sets.minus(left, decided);
    for (const { id, label, when, met, waived } of obligations) {
      if (!row.obligations.includes(id)) continue;
      const concerned = holding(decided, when);
      const unmet = sets.minus(concerned, holding(concerned, met));
      const open = waived === undefined ? unmet : sets.minus(unmet, holding(unmet, waived.when));
      if (!sets.isNone(open)) owed.add(label);
    }
  }
  return [...owed];
}
