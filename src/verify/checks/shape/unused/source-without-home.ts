// A rule of the catalogue that no part of the script carries and no tool of the desk does.
import type { ShapeCheck } from '../../check';

export const sourceWithoutHome: ShapeCheck<'source-without-home'> = {
  id: 'source-without-home',
  layer: 'shape',
  words: {
    ru: ['Правило {source} «{title}» не отражено в скрипте.', 'Укажите его в шаге, строке таблицы или правиле.'],
    en: ['Rule {source} “{title}” has no home in the script.', 'Cite it in a step, a table row or a rule.'],
  },
  run: ({ script }) => {
    // Whatever cites a source does so in the same words, wherever it stands.
    const text = JSON.stringify({ ...script, sources: [] });
    const cited = new Set(Array.from(text.matchAll(/"([A-Z][0-9]{1,4})"/g), ([, id]) => id));
    return script.sources.flatMap((entry, index) =>
      cited.has(entry.id) || entry.desk !== undefined
        ? []
        : [{ place: `$.sources[${index}]`, data: { source: entry.id, title: entry.title } }],
    );
  },
};
