// A fact that nothing reads or shows.
import type { ShapeCheck } from '../../check';
import { factUses } from './fact-use';

export const factNeverRead: ShapeCheck<'fact-never-read'> = {
  id: 'fact-never-read',
  layer: 'shape',
  words: {
    ru: ['Факт «{label}» ({fact}) нигде не используется.', 'Удалите его или покажите в реплике, заметке или условии.'],
    en: ['Nothing uses the fact “{label}” ({fact}).', 'Remove it, or use it in a line, a note or a condition.'],
  },
  run: ({ script }) =>
    factUses(script)
      .filter(({ fact, isRead, isGiven }) => {
        // A personal fact of the intake is shown beside the call; one that is read but never given is another check's.
        const isUsed = isRead || (fact.personal === true && fact.from === 'intake');
        return !isUsed && (isGiven || !isRead);
      })
      .map(({ fact, place }) => ({ place, data: { fact: fact.id, label: fact.label } })),
};
