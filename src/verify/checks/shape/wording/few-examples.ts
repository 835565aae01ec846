// An answer of a client that search and training have too few examples for.
import type { ShapeCheck } from '../../check';
import { answeredSteps, placedAnswers } from './answered-steps';

export const fewExamples: ShapeCheck<'few-examples'> = {
  id: 'few-examples',
  layer: 'shape',
  words: {
    ru: ['У ответа «{answer}» на шаге «{title}» примеров: {count}.', 'Добавьте хотя бы три примера живой речи.'],
    en: ['Answer “{answer}” of step “{title}” has {count} examples.', 'Add at least three examples of real speech.'],
  },
  run: ({ script }) =>
    answeredSteps(script)
      .filter(({ step }) => step.kind === 'talk')
      .flatMap((answered) =>
        placedAnswers(answered).flatMap(({ answer, place }) => {
          const count = answer.heard?.length ?? 0;
          if (count >= EXAMPLES) return [];
          return [{ place, data: { ...answered.data, answer: answer.label, count: String(count) } }];
        }),
      ),
};

/** Fewest examples of what an answer sounds like. */
const EXAMPLES = 3;
