// A fact as roles tell it apart. In: a fact. Out: the kinds that it may stand for.
import type { RoleFactKind } from './bindings';
import type { Fact } from '../fact';

/** What a fact may stand for: a choice of zones may stand where any choice may. A list stands for none of these. */
export function roleKindsOf(fact: Fact): readonly RoleFactKind[] {
  switch (fact.kind) {
    case 'choice':
      return isZoneFact(fact) ? ['choice', 'zone'] : ['choice'];
    case 'flag':
    case 'count':
    case 'amount':
      return [fact.kind];
    case 'list':
      return [];
    case 'text':
      return [TEXT_KINDS[fact.format ?? 'line']];
  }
}

/** Whether a fact is a choice of zones `utc2`…`utc12`. */
export function isZoneFact(fact: Fact): boolean {
  return fact.kind === 'choice' && fact.values.every(({ id }) => UTC_ZONE.test(id));
}

const UTC_ZONE = /^utc(?:[2-9]|1[0-2])$/;

const TEXT_KINDS = { line: 'text', note: 'text', date: 'day', dateTime: 'moment', ctn: 'ctn' } as const;
