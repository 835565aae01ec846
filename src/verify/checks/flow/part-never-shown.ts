// A line, a task or a question of a reached step whose condition holds for none of the facts with which calls come there.
import type { Condition } from '@/scripts/language/condition';
import type { Step } from '@/scripts/language/step';
import type { BehaviourCheck } from '../check';
import { exactFormula } from './exact-formula';
import { stepData } from './reached-steps';

export const partNeverShown: BehaviourCheck<'part-never-shown'> = {
  id: 'part-never-shown',
  layer: 'flow',
  words: {
    ru: [
      'На шаге «{title}» есть реплика, задача или вопрос, которых не увидят ни в одном звонке.',
      'Проверьте условие: с такими фактами сюда не приходят.',
    ],
    en: [
      'Step “{title}” has a line, a task or a question that is shown in no call.',
      'Check its condition: no call comes here with such facts.',
    ],
  },
  run: ({ space, reached }) => {
    const { sets, model } = space;
    return model.locations.flatMap((location, index) => {
      const facts = reached[index] ?? sets.none;
      if (location.step === null || sets.isNone(facts)) return [];
      return conditionsOf(location.step).flatMap(({ when, path }) => {
        const formula = exactFormula(model, when);
        if (formula === null || formula.kind === 'never' || !sets.isNone(space.within(facts, formula))) return [];
        return [{ place: `${location.path}.${path}.when`, data: stepData(location) }];
      });
    });
  },
};

interface Part {
  readonly when: Condition;
  readonly path: string;
}

function conditionsOf(step: Step): readonly Part[] {
  if (step.kind === 'fork') return [];
  const parts = (name: string, items: readonly { readonly when?: Condition | undefined }[] = []) =>
    items.flatMap(({ when }, index) => (when === undefined ? [] : [{ when, path: `${name}[${index}]` }]));
  return [...parts('say', step.say), ...parts('tasks', step.tasks), ...parts('ask', step.ask)];
}
