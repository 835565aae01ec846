// A business rule whose trigger happens in no call.
import type { BehaviourCheck } from '../check';
import { ruleData } from './rule-data';

export const ruleVacuous: BehaviourCheck<'rule-vacuous'> = {
  id: 'rule-vacuous',
  layer: 'conduct',
  words: {
    ru: [
      'Правило «{title}» ничего не проверяет: его повод не наступает ни в одном звонке.',
      'Проверьте, что оно называет верные метки и шаги.',
    ],
    en: [
      'The rule “{title}” checks nothing: its trigger never happens.',
      'Check that it names the right tags and steps.',
    ],
  },
  run: ({ space, verdicts }) =>
    ruleData(space.model.script, verdicts, 'vacuous').map(({ place, data }) => ({ place, data })),
};
