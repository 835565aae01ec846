// The catalogue of the built-in bundle. In: nothing. Out: validated data; the build refuses a bundle that is wrong.
import * as v from 'valibot';
import { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import catalogue from '@/scripts/retention/desk/offers.json';

/** The built-in catalogue. Throws only if the shipped file itself is broken, which the build and a test rule out. */
export function builtInOffers(): OfferCatalogue {
  return v.parse(OfferCatalogue, catalogue);
}
