// A business rule that some call breaks, with the shortest such call.
import { shortestViolation, startsThatBreak } from '../../rules/violations';
import { compileMonitor } from '../../rules/monitor';
import type { BehaviourCheck, Found } from '../check';
import { ruleData } from './rule-data';

export const ruleBroken: BehaviourCheck<'rule-broken'> = {
  id: 'rule-broken',
  layer: 'conduct',
  words: {
    ru: ['Нарушается правило «{title}».', 'Сыграйте звонок: он показывает, где именно.'],
    en: ['The rule “{title}” is broken.', 'Play the call: it shows where.'],
  },
  run: ({ space, calls, verdicts }) =>
    ruleData(space.model.script, verdicts, 'broken').flatMap(({ rule, ...found }): Found[] => {
      if (rule.pattern.kind === 'possible') return [];
      if (calls === null) return [found];
      const monitor = compileMonitor(rule);
      return [{ ...found, playable: shortestViolation(space, monitor), boxes: startsThatBreak(space, monitor) }];
    }),
};
