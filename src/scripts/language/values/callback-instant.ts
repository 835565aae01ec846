// When a client expects to be called again. In: a script, the facts and the agreed local time. Out: the instant. Reads no clock.
import type { Facts } from '../fact';
import type { Script } from '../script';
import { factOfRole } from '../roles/role-of';
import { instantOf } from '@/calendar/instant';
import { instantOfMoment } from './moment-limits';

/**
 * The instant of an agreed local time, in milliseconds since the epoch: in the client's zone where the script names one,
 * else by the agent's clock. Null when none is agreed.
 */
export function callbackInstant(
  script: Script | null,
  facts: Facts,
  at: string | null,
  offsetMinutes: number,
): number | null {
  if (at === null) return null;
  const fact = factOfRole(script, 'callbackAt');
  return fact === null ? instantOf(at, offsetMinutes) : instantOfMoment(fact, at, { facts, offsetMinutes });
}
