import type { Fact, FactValue } from '@/scripts/language/fact';
import { isList } from '@/scripts/language/lists/list-domain';

/** What stands in a list, an item a line; empty for an empty or unknown list. A tool of the desk makes it, nobody types it. */
export function listText(fact: Extract<Fact, { kind: 'list' }>, value: FactValue): string {
  if (!isList(value)) return '';
  const known = value.map((item) => fact.fields.map(({ id }) => item[id] ?? '').filter((held) => held !== ''));
  return known.map((fields) => fields.join(', ')).join('\n');
}
