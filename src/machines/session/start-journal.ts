// A call begins. In: a script, when and under which name, the intake. Out: an empty journal, and what must not enter it.
import { dayAt } from '@/calendar/instant';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Journal, ScriptPin } from './journal';
import { maskPersonal } from './mask-personal';

/** When a call starts, and under which name. */
export interface Beginning {
  readonly callId: string;
  readonly script: ScriptPin;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Minutes that the agent's clock is ahead of UTC. */
  readonly offsetMinutes: number;
}

/**
 * The journal that a call starts with. What the script calls personal is kept apart and goes into no journal (R51); its words are
 * starred in the other values too. Facts that the script does not ask for at the intake are left out.
 */
export function startJournal(
  script: Script,
  { callId, script: pin, at, offsetMinutes }: Beginning,
  intake: Facts,
): { readonly journal: Journal; readonly told: Facts } {
  const kept: Record<string, FactValue> = {};
  const told: Record<string, FactValue> = {};
  for (const fact of script.facts) {
    const given = fact.autofill === 'today' ? dayAt(at, offsetMinutes) : intake[fact.id];
    if (given === undefined || given === null || fact.from !== 'intake') continue;
    if (fact.personal === true) told[fact.id] = given;
    else kept[fact.id] = given;
  }
  for (const [id, given] of Object.entries(kept)) {
    if (typeof given === 'string') kept[id] = maskPersonal(given, told).text;
  }
  const journal: Journal = { format: 1, callId, script: pin, startedAt: at, offsetMinutes, intake: kept, entries: [] };
  return { journal, told };
}
