import { fillText } from '@/machines/view/fill-text';
import type { Fact, Facts } from '@/scripts/language/fact';
import type { Role } from '@/scripts/language/roles/bindings';
import { factOfRole, valueOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';

/** One known fact of the client, ready to show. */
export interface ClientFact {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** What an agent looks for beside the talk, in this order. */
const SHOWN = [
  'clientName',
  'operator',
  'plan',
  'tenure',
  'device',
  'region',
  'flashSeen',
  'memoSummary',
  'reason',
] as const satisfies readonly Role[];

/** The known facts of the client among those that a script may have; unknown ones are left out. */
export function clientFacts(script: Script, facts: Facts): readonly ClientFact[] {
  return SHOWN.flatMap((role) => {
    const fact = factOfRole(script, role);
    const value = valueOfRole(script, facts, role);
    if (fact === null || value === null || value === '') return [];
    const { id } = fact;
    const text = fillText(`{${id}${formatOf(fact)}}`, facts, script)
      .map((segment) => (segment.kind === 'missing' ? '' : segment.text))
      .join('');
    return text === '' ? [] : [{ id, label: fact.label, text }];
  });
}

function formatOf(fact: Fact): string {
  return fact.kind === 'text' && fact.format === 'dateTime' ? ':dateTime' : '';
}
