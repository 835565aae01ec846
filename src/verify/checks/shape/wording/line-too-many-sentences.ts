// A line of more sentences than a client listens to. What must be said word for word is exempt.
import type { ShapeCheck } from '../../check';
import { lineData, SPEAKABLE, spokenLines } from './spoken-lines';

export const lineTooManySentences: ShapeCheck<'line-too-many-sentences'> = {
  id: 'line-too-many-sentences',
  layer: 'shape',
  words: {
    ru: ['В реплике «{line}» предложений: {sentences}.', 'Оставьте не больше трёх или разделите реплику.'],
    en: ['The line “{line}” has {sentences} sentences.', 'Keep three at most, or split the line.'],
  },
  run: ({ script }) =>
    spokenLines(script)
      .filter(({ line, sentences }) => sentences > SPEAKABLE.sentences && line.verbatim !== true)
      .map((spoken) => ({ place: spoken.place, data: lineData(spoken) })),
};
