// An answer of a reached step that is never open.
import type { BehaviourCheck } from '../check';
import { openEdges, stepData } from './reached-steps';

export const answerImpossible: BehaviourCheck<'answer-impossible'> = {
  id: 'answer-impossible',
  layer: 'flow',
  words: {
    ru: ['Ответ «{answer}» на шаге «{title}» никогда не доступен.', 'Ослабьте его условие или удалите ответ.'],
    en: ['Answer “{answer}” of step “{title}” is never open.', 'Relax its condition, or remove it.'],
  },
  run: (context) => {
    const { sets, model } = context.space;
    const open = new Set(
      openEdges(context).flatMap(({ label }) => (label.kind === 'answer' ? [`${label.step}/${label.answer}`] : [])),
    );
    return model.locations.flatMap((location, index) => {
      const { step, path } = location;
      if (step === null || step.kind === 'fork' || sets.isNone(context.reached[index] ?? sets.none)) return [];
      return step.answers.flatMap((answer, position) =>
        open.has(`${step.id}/${answer.id}`)
          ? []
          : [{ place: `${path}.answers[${position}]`, data: { ...stepData(location), answer: answer.label } }],
      );
    });
  },
};
