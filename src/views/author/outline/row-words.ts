import { useMessages } from '@/i18n/use-messages';
import type { OutlineRow } from './outline-rows';

/** Ways on that are no steps. */
const WAYS = ['stage-end', 'return', 'stay', 'close'] as const;

/** What the rows of an outline are called, in the language of the interface. */
export function useRowWords() {
  const { t } = useMessages();

  /** What stands in a row: its heading, its own words, else its id. */
  function wordsOf({ group, part, title, id, isFork, depth }: OutlineRow): string {
    if (group !== null) return t(`author.group.${group}`);
    if (part !== null) return t(`author.part.${part}`);
    return isFork && depth === 3 && title === '' ? t('author.fork', { what: id }) : title || id;
  }

  /** Where a transition leads: a step by its title, or a way that is none. */
  function targetWords(target: string): string {
    const way = WAYS.find((one) => target === `@${one}`);
    return way === undefined ? target : t(`author.way.${way}`);
  }

  /** Where an answer leads. */
  function leadsWords({ leads, isFork }: OutlineRow): string {
    return isFork ? t('author.fork', { what: leads }) : targetWords(leads);
  }

  return { leadsWords, ways: WAYS, wordsOf, targetWords };
}
