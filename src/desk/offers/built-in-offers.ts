// The catalogue that ships with the application, read through the same door as any other.
import catalogue from './offer-catalogue.json';
import { type OfferCatalogue, parseOfferCatalogue } from './offer-catalogue';

/** The built-in catalogue. Throws only if the shipped file itself is broken, which a test rules out. */
export function builtInOffers(): OfferCatalogue {
  const parsed = parseOfferCatalogue(catalogue);
  if (!parsed.ok)
    throw new Error(`offer-catalogue.json: ${parsed.problems.map((p) => `${p.path} ${p.code}`).join('; ')}`);
  return parsed.value;
}
