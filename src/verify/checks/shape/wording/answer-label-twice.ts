// Two answers of one step that the agent cannot tell apart.
import type { ShapeCheck } from '../../check';
import { answeredSteps, placedAnswers } from './answered-steps';

export const answerLabelTwice: ShapeCheck<'answer-label-twice'> = {
  id: 'answer-label-twice',
  layer: 'shape',
  words: {
    ru: ['На шаге «{title}» два ответа «{answer}».', 'Назовите их по-разному.'],
    en: ['Step “{title}” has two answers “{answer}”.', 'Give them different names.'],
  },
  run: ({ script }) =>
    answeredSteps(script).flatMap((answered) => {
      const labels = new Set<string>();
      return placedAnswers(answered).flatMap(({ answer, place }) => {
        const isKnown = labels.has(answer.label);
        labels.add(answer.label);
        return isKnown ? [{ place, data: { ...answered.data, answer: answer.label } }] : [];
      });
    }),
};
