// The catalogue of offers as validated data. In: unknown JSON. Out: a catalogue, or problems with their places.
// It says what a tile is and what its own text demands; which tile suits which tariff class is unknown and left to the agent.
import * as v from 'valibot';
import type { Parsed, Problem } from '@/scripts/parse/problem';

const Confidence = v.picklist(['certain', 'likely', 'unknown']);
const CalendarDay = v.pipe(v.string(), v.isoDate());
const Id = v.pipe(v.string(), v.maxLength(16), v.regex(/^[A-Za-z][A-Za-z0-9]*$/));
const Messages = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}]*$/u));
const BothTongues = v.strictObject({ ru: Messages, en: Messages });
const Source = v.pipe(v.string(), v.regex(/^[A-Z][0-9]{1,4}$/));
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660));

/** What a plan must be for a tile: K1, K2, K3 and K5. */
const Requirement = v.picklist(['dailyFee', 'notLinear', 'feeAboveOffer', 'packageSpendsOnNet']);
export type Requirement = v.InferOutput<typeof Requirement>;

const Effect = v.variant('kind', [
  v.strictObject({
    kind: v.literal('percent'),
    percent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
    days: Days,
    daysConfidence: Confidence,
  }),
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
    spoken: BothTongues,
    spokenFarEast: v.optional(BothTongues),
    flash: Messages,
  }),
]);

/** One tile: a place in the ladder (phase 1, 2 or 3; null for what stands beside it), its words, code, effect and conditions. */
const OfferTile = v.strictObject({
  id: Id,
  group: v.picklist(['discount12m', 'short', 'internet', 'voice', 'sms']),
  phase: v.nullable(v.picklist([1, 2, 3])),
  text: BothTongues,
  soc: v.nullable(Messages),
  socTail: v.optional(Messages),
  textConfidence: Confidence,
  socConfidence: Confidence,
  needsReview: v.boolean(),
  note: v.optional(Messages),
  effect: Effect,
  printed: v.array(Requirement),
  requires: v.array(Requirement),
  capsNext: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  valid: v.strictObject({ from: CalendarDay, until: v.nullable(CalendarDay), region: v.nullable(Messages) }),
  sources: v.array(Source),
});
export type OfferTile = v.InferOutput<typeof OfferTile>;

/** A ban that can be set beside the offers (R42). */
const Ban = v.strictObject({ id: Id, text: BothTongues, flash: Messages, sources: v.array(Source) });
export type Ban = v.InferOutput<typeof Ban>;

const CampaignKind = v.picklist(['first_attempt', 'second_attempt', 'epk', 'mk_task', 'inbound']);
export type CampaignKind = v.InferOutput<typeof CampaignKind>;

export const OfferCatalogue = v.strictObject({
  format: v.literal(1),
  version: Messages,
  applicability: v.literal('unknown'),
  needsReview: v.boolean(),
  campaignKinds: v.array(CampaignKind),
  nominalMonthDays: v.pipe(v.number(), v.integer(), v.minValue(28), v.maxValue(31)),
  tariffClasses: v.array(
    v.strictObject({
      id: Id,
      name: Messages,
      examples: v.array(Messages),
      confidence: Confidence,
      region: v.nullable(Messages),
    }),
  ),
  offers: v.pipe(v.array(OfferTile), v.minLength(1), v.maxLength(200)),
  bans: v.array(Ban),
});
export type OfferCatalogue = v.InferOutput<typeof OfferCatalogue>;

/**
 * Reads a catalogue at the door: its form, ids that repeat, and phases that do not fit their effect.
 * Problems: `wrong-value`, `duplicate-id`, `wrong-kind`.
 */
export function parseOfferCatalogue(input: unknown): Parsed<OfferCatalogue> {
  const shape = v.safeParse(OfferCatalogue, input);
  if (!shape.success) {
    return {
      ok: false,
      problems: shape.issues.map((issue) => ({
        code: 'wrong-value',
        path: `$${(issue.path ?? []).map((part) => pathPart(part.key)).join('')}`,
        value: issue.received.slice(0, 80),
        ...(issue.expected === null ? {} : { expected: issue.expected }),
      })),
    };
  }
  const problems = [...repeatedIds(shape.output), ...misplacedTiles(shape.output)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: shape.output };
}

function pathPart(key: unknown): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
}

function repeatedIds(catalogue: OfferCatalogue): Problem[] {
  const seen = new Set<string>();
  return [...catalogue.offers, ...catalogue.bans].flatMap(({ id }): Problem[] => {
    if (seen.has(id)) return [{ code: 'duplicate-id', path: '$.offers', value: id }];
    seen.add(id);
    return [];
  });
}

function misplacedTiles(catalogue: OfferCatalogue): Problem[] {
  return catalogue.offers.flatMap((tile, index): Problem[] =>
    (tile.phase === null) === (tile.effect.kind === 'package')
      ? []
      : [{ code: 'wrong-kind', path: `$.offers[${index}].phase`, value: tile.id }],
  );
}
