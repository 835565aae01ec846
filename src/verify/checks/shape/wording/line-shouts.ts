// Words in capitals: the agent reads them aloud.
import type { ShapeCheck } from '../../check';
import { lineData, spokenLines } from './spoken-lines';

export const lineShouts: ShapeCheck<'line-shouts'> = {
  id: 'line-shouts',
  layer: 'shape',
  words: {
    ru: ['В реплике «{line}» слова набраны прописными.', 'Напишите их строчными: агент читает вслух.'],
    en: ['The line “{line}” has words in capitals.', 'Use lower case: the agent reads it aloud.'],
  },
  run: ({ script }) =>
    spokenLines(script)
      .filter(({ words }) => words.some((word) => /(?<!\p{L})\p{Lu}{5,}(?!\p{L})/u.test(word)))
      .map((spoken) => ({ place: spoken.place, data: lineData(spoken) })),
};
