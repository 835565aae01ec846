import { maskPersonalDigits } from '@/machines/session/personal-digits';
import type { Facts } from '@/scripts/language/fact';

/**
 * A typed text as it may be kept (R51): personal-looking digits are starred, and so are the client's own words
 * (name, number) that are known in memory.
 */
export function maskPersonal(text: string, personal: Facts): { readonly text: string; readonly isMasked: boolean } {
  let masked = maskPersonalDigits(text);
  for (const value of Object.values(personal)) {
    if (typeof value === 'string' && value.length >= SHORTEST) masked = masked.replaceAll(value, '***');
  }
  return { text: masked, isMasked: masked !== text };
}

/** Shorter names are also ordinary syllables. */
const SHORTEST = 3;
