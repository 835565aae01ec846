// The client is on the line and the agent has no words.
import type { ShapeCheck } from '../../check';
import { answeredSteps } from './answered-steps';

export const nothingToSay: ShapeCheck<'nothing-to-say'> = {
  id: 'nothing-to-say',
  layer: 'shape',
  words: {
    ru: ['На шаге «{title}» клиент на линии, а сказать нечего.', 'Добавьте реплику или сделайте шаг рабочим.'],
    en: ['Step “{title}” has the client on the line and nothing to say.', 'Add a line, or make it a work step.'],
  },
  run: ({ script }) =>
    answeredSteps(script)
      .filter(({ step }) => step.kind === 'talk' && (step.say ?? []).length === 0)
      .map(({ path, data }) => ({ place: path, data })),
};
