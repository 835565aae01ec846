// A rule demands that something can happen, and no call has it, or some call cannot come to it in time.
import { compileMonitor } from '../../rules/monitor';
import { Possibility } from '../../rules/possibility';
import type { BehaviourCheck, Found } from '../check';
import { ruleData } from './rule-data';

export const possibilityMissing: BehaviourCheck<'possibility-missing'> = {
  id: 'possibility-missing',
  layer: 'conduct',
  words: {
    ru: [
      'Правило «{title}» требует, чтобы что-то было возможно, а такого пути нет.',
      'Добавьте путь. Если есть пример звонка, он кончается там, откуда пути нет.',
    ],
    en: [
      'The rule “{title}” demands that something be possible, and there is no way to it.',
      'Add a way. Where there is an example call, it ends where the way is missing.',
    ],
  },
  run: ({ space, reached, calls, verdicts }) =>
    ruleData(space.model.script, verdicts, 'broken').flatMap(({ rule, ...found }): Found[] => {
      const { pattern } = rule;
      if (pattern.kind !== 'possible') return [];
      if (calls === null || pattern.from === undefined) return [found];
      const possibility = new Possibility(space, pattern, reached);
      return [{ ...found, playable: possibility.shortestTo(compileMonitor(rule)) }];
    }),
};
