// What the tools of a desk read besides the script. In: nothing. Out: the schema. Every part is optional: a desk without one lacks
// the tool that reads it.
import * as v from 'valibot';
import { DeskThresholds } from './desk-thresholds';
import { FlashWords } from './flash-words';
import { OfferCatalogue } from './offer-catalogue';

export const DeskData = v.strictObject({
  offers: v.optional(OfferCatalogue),
  flash: v.optional(FlashWords),
  thresholds: v.optional(DeskThresholds),
});
export type DeskData = v.InferOutput<typeof DeskData>;
