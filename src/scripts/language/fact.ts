// Facts: the typed, finite memory of a call. In: nothing. Out: the schema and type of a fact and of its values.
// Whether a value belongs to a fact's domain is decided in `fact-domain.ts`.
import * as v from 'valibot';
import { Bound } from './condition';
import { ListField, type ListItem, ListValue } from './lists/list-fact';
import { described, LIMITS, NameId, Sources, Text } from './text';

/** What every fact but a list may hold, and an answer may write. `null` means "not known yet". */
export const ScalarValue = v.union([v.string(), v.number(), v.boolean(), v.null()], 'fact-value');
export type ScalarValue = v.InferOutput<typeof ScalarValue>;

/** What a fact may hold; a list holds its items. */
export type FactValue = ScalarValue | readonly ListItem[];
export const FactValue: v.GenericSchema<FactValue> = v.union(
  [v.string(), v.number(), v.boolean(), v.null(), ListValue],
  'fact-value',
);

/** Facts of a call by id. */
export type Facts = Readonly<Record<string, FactValue>>;

const common = {
  id: NameId,
  label: described(Text, 'How people call this fact.'),
  from: described(
    v.picklist(['intake', 'asked', 'derived']),
    'Who gives the value: the intake form, a step that asks, or answers and events.',
  ),
  personal: described(v.optional(v.boolean()), 'Shown, never stored, never read by a condition (R51).'),
  required: described(v.optional(v.boolean()), 'Only for intake: the call cannot start without it.'),
  autofill: described(
    v.optional(v.picklist(['today', 'agentName', 'agentLogin', 'lastCall', 'lastCallAt'])),
    'Only for intake: filled by the application, not asked. lastCall: what the last call to the same client left in it; lastCallAt: when that was.',
  ),
  hint: v.optional(Text),
  sources: Sources,
};

const ChoiceFact = v.strictObject({
  kind: v.literal('choice'),
  ...common,
  values: v.pipe(
    v.array(v.strictObject({ id: NameId, label: Text, sources: Sources })),
    v.minLength(1),
    v.maxLength(LIMITS.listLength),
  ),
  initial: described(v.optional(NameId), 'Without it the fact starts unknown.'),
});

const FlagFact = v.strictObject({
  kind: v.literal('flag'),
  ...common,
  initial: described(v.optional(v.boolean()), 'Default: false.'),
});

const CountFact = v.strictObject({
  kind: v.literal('count'),
  ...common,
  min: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
  max: described(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
    'Saturating: adding beyond it keeps it.',
  ),
  initial: described(v.optional(v.pipe(v.number(), v.integer())), 'Default: min.'),
});

const AmountFact = v.strictObject({
  kind: v.literal('amount'),
  ...common,
  unit: v.picklist(['rub', 'rubPerDay', 'rubPerMonth', 'hour', 'day', 'month', 'minute', 'gigabyte']),
  min: v.optional(v.pipe(v.number(), v.finite())),
  max: v.optional(v.pipe(v.number(), v.finite())),
});

const TextFact = v.strictObject({
  kind: v.literal('text'),
  ...common,
  format: described(
    v.optional(v.picklist(['line', 'note', 'date', 'dateTime', 'ctn'])),
    'date is YYYY-MM-DD, dateTime is YYYY-MM-DDTHH:mm, ctn is a subscriber number of ten digits. Default: line.',
  ),
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.textLength))),
  zone: described(
    v.optional(NameId),
    'For a date with time: choice fact with values utc2…utc12 whose local time is meant. Default: the agent’s own clock.',
  ),
  future: described(v.optional(v.boolean()), 'For dates: what lies in the past when it is entered is refused.'),
  notAfter: described(
    v.optional(NameId),
    'For dates: a date fact; a later moment is refused. A bare day counts in full.',
  ),
  suggest: described(
    v.optional(v.strictObject({ from: NameId, months: Bound })),
    'For a bare date: offered in an empty field, so many months after a date fact. A number, or a setting.',
  ),
});

const ListFact = v.strictObject({
  kind: v.literal('list'),
  ...common,
  fields: described(
    v.pipe(v.array(ListField), v.minLength(1), v.maxLength(16)),
    'What every item of the list has. Conditions cannot read a list; a line of a note repeats for each item.',
  ),
});

/**
 * One typed fact. `choice`, `flag`, `count` and `amount` may be read by conditions; `text` and `list` are opaque, but a text that
 * is a date may be compared with the present. An unknown choice, amount, text or list is `null`, an empty list is
 * known to be empty; a flag and a count are never unknown.
 */
export const Fact = v.variant('kind', [ChoiceFact, FlagFact, CountFact, AmountFact, TextFact, ListFact]);
export type Fact = v.InferOutput<typeof Fact>;
