// In: a text that somebody typed, and how to know the client's name. Out: the stretches of it that tell of a person (R51).
import { findAddresses } from './find-addresses';
import { findBirthDates } from './find-birth-dates';
import { findLongNumbers } from './find-long-numbers';
import { nameWords } from './name-words';
import { plainText, type Stretch } from './plain-text';

/** What a stretch tells of. Of `number` the digits are hidden, of the others every letter and digit. */
export type PersonalKind = 'number' | 'other' | 'name';

export interface PersonalStretch extends Stretch {
  readonly kind: PersonalKind;
}

/**
 * Passport, phone, card, insurance and account numbers, dates of birth, addresses, and words whose stem is one of the
 * client's name. Places are those of the typed text. In order of their start; different kinds may overlap.
 */
export function findPersonal(text: string, isNameStem: (stem: string) => boolean): readonly PersonalStretch[] {
  const { plain, typed } = plainText(text);
  const found = [
    ...findLongNumbers(plain).map((stretch) => ({ ...typed(stretch), kind: 'number' as const })),
    ...findBirthDates(plain).map((stretch) => ({ ...typed(stretch), kind: 'number' as const })),
    ...findAddresses(plain).map((stretch) => ({ ...typed(stretch), kind: 'other' as const })),
    ...nameWords(plain)
      .filter(({ stem }) => isNameStem(stem))
      .map((word) => ({ ...typed(word), kind: 'name' as const })),
  ];
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}
