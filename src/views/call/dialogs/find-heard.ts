import MiniSearch from 'minisearch';
import { foldText } from '@/text/fold-text';

/** Something that can be chosen by what the client said. */
export interface Findable {
  readonly id: string;
  readonly kind: 'answer' | 'objection' | 'event';
  /** Id of the answer, objection or event itself. */
  readonly target: string;
  readonly title: string;
  readonly heard: readonly string[];
  /** Key that would have done the same, as printed; empty where there is none. */
  readonly key: string;
  /** Why it cannot be chosen now; null: it can. */
  readonly blocked: string | null;
}

/**
 * A search over titles and examples that forgives typing errors and word endings. An empty query gives every item in its
 * own order; otherwise the best come first.
 */
export function createFinder(items: readonly Findable[]): (query: string) => readonly Findable[] {
  const index = new MiniSearch({
    fields: ['title', 'heard'],
    processTerm: foldText,
    searchOptions: {
      boost: { title: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.34 : false),
      combineWith: 'OR',
    },
  });
  index.addAll(items.map((item, place) => ({ id: place, title: item.title, heard: item.heard.join('\n') })));
  return (query) => {
    if (query.trim() === '') return items;
    return index.search(query).flatMap((hit) => items[Number(hit.id)] ?? []);
  };
}
