import * as v from 'valibot';
import type { Move } from '@/machines/graph/move';
import type { Entry, Journal } from '@/machines/session/journal';
import { FactValue } from '@/scripts/language/fact';

const Instant = v.pipe(v.number(), v.finite());
/** Minutes ahead of UTC; calls of older releases do not say. */
export const Offset = v.pipe(v.number(), v.integer(), v.minValue(-24 * 60), v.maxValue(24 * 60));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Messages = v.pipe(v.string(), v.maxLength(20_000));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0));

const ScriptPinSchema = v.strictObject({ id: Name, version: Name, hash: Name });

const ClosingSummarySchema = v.strictObject({
  row: Name,
  disposition: Name,
  status: v.nullable(Name),
  rule: Name,
});

/** What a list needs to know of a call. Nothing personal: the number is masked, the name is not here (R51). */
export const CallHeader = v.strictObject({
  callId: Name,
  script: ScriptPinSchema,
  startedAt: Instant,
  offsetMinutes: v.optional(Offset),
  updatedAt: Instant,
  intake: v.record(v.string(), FactValue),
  maskedNumber: v.pipe(v.string(), v.maxLength(40)),
  state: v.picklist(['open', 'closed']),
  closing: v.nullable(ClosingSummarySchema),
  /** Local date and time, YYYY-MM-DDTHH:mm. */
  callbackAt: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/))),
  note: Messages,
  /** The step it stands on; calls of older releases do not say, closed ones stand on none. */
  step: v.optional(Name),
  /** Why it was closed outside its script; that only happens when the script is gone. */
  closedByHand: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(400))),
});
export type CallHeader = v.InferOutput<typeof CallHeader>;

const at = { at: Instant };

const moves = [
  v.strictObject({ kind: v.literal('answer'), ...at, step: Name, answer: Name }),
  v.strictObject({
    kind: v.literal('enter'),
    ...at,
    step: Name,
    fact: Name,
    value: FactValue,
    offsetMinutes: v.optional(Offset),
  }),
  v.strictObject({ kind: v.literal('event'), ...at, step: Name, event: Name }),
  v.strictObject({ kind: v.literal('objection'), ...at, step: Name, objection: Name }),
  v.strictObject({ kind: v.literal('unlisted'), ...at, step: Name, said: Messages }),
] as const;

/** What moves a call. */
export const StoredMove: v.GenericSchema<unknown, Move> = v.variant('kind', [...moves]);

/** One line of a stored journal. */
export const StoredEntry: v.GenericSchema<unknown, Entry> = v.variant('kind', [
  ...moves,
  v.strictObject({ kind: v.literal('said'), ...at, entry: Index, said: Messages }),
  v.strictObject({ kind: v.literal('note'), ...at, text: Messages }),
  v.strictObject({ kind: v.literal('undo'), ...at, keep: Index }),
]);

/** Why a record was set aside. */
export type DamageReason = 'header' | 'entry' | 'gap';

/** A record that could not be read: kept as it was, never shown as a call. */
export const DamagedRecord = v.object({
  id: Index,
  at: Instant,
  callId: v.nullable(v.string()),
  reason: v.picklist(['header', 'entry', 'gap']),
  /** Place inside the record that was not understood; empty for the whole. */
  place: v.string(),
  raw: v.unknown(),
});
export type DamagedRecord = v.InferOutput<typeof DamagedRecord>;

/** The journal of a stored call. */
export function journalOf(header: CallHeader, entries: readonly Entry[]): Journal {
  const { callId, script, startedAt, offsetMinutes, intake } = header;
  return { format: 1, callId, script, startedAt, offsetMinutes, intake, entries };
}
