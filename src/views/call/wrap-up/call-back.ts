import { fillText } from '@/machines/view/fill-text';
import { minuteAt } from '@/calendar/instant';
import type { Facts } from '@/scripts/language/fact';
import { factOfRole, textOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';
import { writtenMoment } from '@/calendar/read-moment';
import { callbackInstant } from '@/scripts/language/values/callback-instant';

/** When the client expects to be called again. */
export interface CallBack {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The client's local time, in words of the script's language. */
  readonly text: string;
  /** The same by the agent's clock, «02.05.2026 10:30»; null when the hour is the same. */
  readonly own: string | null;
}

/** The agreed call-back of a call; null when none is agreed. `offsetMinutes`: how far the agent's clock is ahead of UTC. */
export function callBack(script: Script, facts: Facts, offsetMinutes: number): CallBack | null {
  const fact = factOfRole(script, 'callbackAt');
  const agreed = textOfRole(script, facts, 'callbackAt');
  if (fact === null || agreed === '') return null;
  const at = callbackInstant(script, facts, agreed, offsetMinutes);
  if (at === null) return null;
  const text = fillText(`{${fact.id}:dateTime}`, facts, script)
    .map((segment) => (segment.kind === 'missing' ? '' : segment.text))
    .join('');
  const own = minuteAt(at, offsetMinutes);
  return { at, text, own: own === agreed ? null : writtenMoment(own) };
}
