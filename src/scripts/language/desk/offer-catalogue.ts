// The catalogue of offers as data. In: nothing. Out: its schema and types. It says what a tile is and what its own text demands;
// which tile suits which tariff class is unknown and left to the agent. Sense across tiles: `parse/checks/check-desk-data.ts`.
import * as v from 'valibot';
import { CalendarDay, described, LIMITS, NameId, SourceRef } from '../text';

const Confidence = v.picklist(['certain', 'likely', 'unknown']);
const Id = v.pipe(v.string(), v.maxLength(16), v.regex(/^[A-Za-z][A-Za-z0-9]*$/, 'name'));
const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}]*$/u, 'plain-text'));
const BothLanguages = v.strictObject({ ru: Words, en: Words });
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660));
const Percent = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

const list = <const S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(LIMITS.listLength));

/** What a plan must be for a tile: K1, K2, K3 and K5. */
export const Requirement = v.picklist(['dailyFee', 'notLinear', 'feeAboveOffer', 'packageSpendsOnNet']);
export type Requirement = v.InferOutput<typeof Requirement>;

const Effect = v.variant('kind', [
  v.strictObject({ kind: v.literal('percent'), percent: Percent, days: Days, daysConfidence: Confidence }),
  v.strictObject({
    kind: v.literal('perDay'),
    kopecks: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
    days: Days,
    daysConfidence: Confidence,
  }),
  v.strictObject({
    kind: v.literal('package'),
    price: v.picklist(['free', 'unknown']),
    priceConfidence: Confidence,
    days: v.optional(Days),
    spoken: BothLanguages,
    spokenFarEast: v.optional(BothLanguages),
    flash: Words,
  }),
]);

/** One tile: a place in the ladder (phase 1, 2 or 3; null for what stands beside it), its words, code, effect and conditions. */
export const OfferTile = v.strictObject({
  id: Id,
  group: v.picklist(['discount12m', 'short', 'internet', 'voice', 'sms']),
  phase: v.nullable(v.picklist([1, 2, 3])),
  text: BothLanguages,
  soc: v.nullable(Words),
  socTail: v.optional(Words),
  textConfidence: Confidence,
  socConfidence: Confidence,
  needsReview: v.boolean(),
  note: v.optional(Words),
  effect: Effect,
  printed: list(Requirement),
  requires: list(Requirement),
  capsNext: v.optional(Percent),
  valid: v.strictObject({ from: CalendarDay, until: v.nullable(CalendarDay), region: v.nullable(Words) }),
  sources: list(SourceRef),
});
export type OfferTile = v.InferOutput<typeof OfferTile>;

/** A ban that can be set beside the offers (R42). */
export const Ban = v.strictObject({ id: Id, text: BothLanguages, flash: Words, sources: list(SourceRef) });
export type Ban = v.InferOutput<typeof Ban>;

/** A value of the script's campaign fact. */
export type CampaignKind = string;

export const OfferCatalogue = v.strictObject({
  format: v.literal(1),
  version: Words,
  applicability: v.literal('unknown'),
  needsReview: v.boolean(),
  campaignKinds: list(NameId),
  nominalMonthDays: v.pipe(v.number(), v.integer(), v.minValue(28), v.maxValue(31)),
  tariffClasses: list(
    v.strictObject({
      id: Id,
      name: Words,
      examples: list(Words),
      confidence: Confidence,
      region: v.nullable(Words),
    }),
  ),
  offers: v.pipe(v.array(OfferTile), v.minLength(1), v.maxLength(200)),
  bans: list(Ban),
  ready: described(
    v.optional(v.pipe(v.array(v.pipe(v.array(Id), v.minLength(1), v.maxLength(8))), v.maxLength(9))),
    'Ladders to start from with one key: ids of tiles, phase after phase.',
  ),
});
export type OfferCatalogue = v.InferOutput<typeof OfferCatalogue>;
