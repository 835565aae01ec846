// The number by which a stored call is told from others. In: a script and personal facts. Out: the number with its middle starred.
import type { Facts } from '@/scripts/language/fact';
import { textOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';

/** The subscriber's number as it may be stored (R51), `+7 000 ***-**-01`; empty when it is not known. */
export function maskedNumberOf(script: Script, personal: Facts): string {
  const digits = textOfRole(script, personal, 'subscriberNumber').replaceAll(/\D/g, '').slice(-10);
  return digits.length === 10 ? `+7 ${digits.slice(0, 3)} ***-**-${digits.slice(-2)}` : '';
}
