// A line too long for one breath. What must be said word for word is not the author's to shorten.
import type { ShapeCheck } from '../../check';
import { lineData, SPEAKABLE, spokenLines } from './spoken-lines';

export const lineTooLong: ShapeCheck<'line-too-long'> = {
  id: 'line-too-long',
  layer: 'shape',
  words: {
    ru: ['Реплика «{line}» длинная: слов — {words}, говорить около {seconds} с.', 'Сократите её до одного вдоха.'],
    en: ['The line “{line}” is long: {words} words, about {seconds} s.', 'Shorten it to one breath.'],
  },
  run: ({ script }) =>
    spokenLines(script)
      .filter(({ line, words }) => words.length > SPEAKABLE.words && line.verbatim !== true)
      .map((spoken) => {
        const seconds = String(Math.round(spoken.words.length * SPEAKABLE.secondsPerWord));
        return { place: spoken.place, data: { ...lineData(spoken), seconds } };
      }),
};
