// How a contact ends: dispositions, statuses, obligations, the closing table, and the note texts that go with it.
import * as v from 'valibot';
import { Condition } from './condition';
import { Assignments, NoteLine } from './step';
import { described, LIMITS, NameId, SlugId, SourceRef, Sources, Text } from './text';

/** A closing status of the operator's CRM, e.g. «Не будет». */
export const ClosingStatus = v.strictObject({ id: NameId, label: Text });
export type ClosingStatus = v.InferOutput<typeof ClosingStatus>;

/** What a contact came to, for colours, statistics and "the best ending": kept, lost, still open, or no contact that counts. */
export const Outcome = v.picklist(['kept', 'lost', 'open', 'none']);
export type Outcome = v.InferOutput<typeof Outcome>;

/** The real outcome of a contact; several share one status. */
export const Disposition = v.strictObject({
  id: NameId,
  label: Text,
  outcome: described(Outcome, 'Whether the client was kept or lost, the contact stays open, or none was made.'),
  rank: described(
    v.pipe(v.number(), v.integer(), v.minValue(-1_000), v.maxValue(1_000)),
    'Higher is better; orders endings among those of one outcome and across outcomes.',
  ),
});
export type Disposition = v.InferOutput<typeof Disposition>;

/** Something owed before the contact may be closed. It concerns a call where `when` holds. */
export const Obligation = v.strictObject({
  id: SlugId,
  label: Text,
  when: v.optional(Condition),
  met: Condition,
  waived: described(
    v.optional(v.strictObject({ when: Condition, reason: Text })),
    'Honest waiver: the obligation falls away with this reason, which may name what the agent wrote (A2, A14).',
  ),
  system: v.optional(SlugId),
  sources: Sources,
});
export type Obligation = v.InferOutput<typeof Obligation>;

/** First row whose `when` holds decides. The last row has none, so the table is total. */
export const ClosingRow = v.strictObject({
  id: SlugId,
  when: v.optional(Condition),
  disposition: NameId,
  status: described(v.nullable(NameId), 'null: no final status, the contact stays open.'),
  rule: described(SourceRef, 'The rule or ambiguity that gives this row.'),
  because: described(Text, 'Why this status, in one short sentence.'),
  consequence: described(Text, 'What happens to the contact next.'),
  obligations: v.pipe(v.array(SlugId), v.maxLength(LIMITS.listLength)),
  catchAll: described(
    v.optional(v.literal(true)),
    'Deliberately takes what no other row speaks of: no gap is reported.',
  ),
  sources: Sources,
});
export type ClosingRow = v.InferOutput<typeof ClosingRow>;

export const ClosingTable = v.strictObject({
  hitPolicy: described(v.literal('first'), 'The first row that holds decides.'),
  ifEndedNow: described(
    Assignments,
    'Facts assumed for the question "what if the call ended now" while the client is on the line.',
  ),
  statuses: v.pipe(v.array(ClosingStatus), v.minLength(1), v.maxLength(LIMITS.listLength)),
  dispositions: v.pipe(v.array(Disposition), v.minLength(1), v.maxLength(LIMITS.listLength)),
  obligations: v.pipe(v.array(Obligation), v.maxLength(LIMITS.listLength)),
  rows: v.pipe(v.array(ClosingRow), v.minLength(1), v.maxLength(LIMITS.listLength)),
});
export type ClosingTable = v.InferOutput<typeof ClosingTable>;

/** A text to copy into one of the operator's systems, made of the lines whose condition holds. */
export const NoteTemplate = v.strictObject({
  id: SlugId,
  title: Text,
  system: SlugId,
  when: v.optional(Condition),
  lines: v.pipe(v.array(NoteLine), v.minLength(1), v.maxLength(LIMITS.listLength)),
  sources: Sources,
});
export type NoteTemplate = v.InferOutput<typeof NoteTemplate>;
