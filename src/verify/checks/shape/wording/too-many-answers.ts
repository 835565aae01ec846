// More answers than digit keys.
import type { ShapeCheck } from '../../check';
import { answeredSteps } from './answered-steps';

export const tooManyAnswers: ShapeCheck<'too-many-answers'> = {
  id: 'too-many-answers',
  layer: 'shape',
  words: {
    ru: ['На шаге «{title}» ответов: {count}, а цифровых клавиш девять.', 'Объедините ответы или разделите шаг.'],
    en: ['Step “{title}” has {count} answers, but there are nine digit keys.', 'Merge answers, or split the step.'],
  },
  run: ({ script }) =>
    answeredSteps(script)
      .filter(({ step }) => step.answers.length > DIGIT_KEYS)
      .map(({ step, path, data }) => ({
        place: `${path}.answers`,
        data: { ...data, count: String(step.answers.length) },
      })),
};

/** Keys 1…9. */
const DIGIT_KEYS = 9;
