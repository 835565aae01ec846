// The whole script as data. In: nothing. Out: the schema and type of a script; sense across parts is checked by the parser.
import * as v from 'valibot';
import { Bindings } from './roles/bindings';
import { ClosingTable, NoteTemplate } from './closing';
import { Condition } from './condition';
import { Fact } from './fact';
import { CallEvent, Objection, Stage } from './flow';
import { LANGUAGES } from './language';
import { Assumption, Rule } from './rule';
import { DeskTool } from './step';
import { CalendarDay, described, LIMITS, NameId, SlugId, SourceRef, Sources, Text } from './text';

/** Version of the script format that this application reads and writes. */
export const FORMAT_VERSION = 2;

/** A period, threshold or limit of the desk, dated (R56). Conditions and placeholders name it by id. */
const Setting = v.strictObject({
  id: NameId,
  label: Text,
  value: v.pipe(v.number(), v.finite()),
  unit: v.picklist(['day', 'month', 'call', 'rub', 'percent', 'minute', 'hour', 'characterPerSecond']),
  since: described(CalendarDay, 'Since when this value is known to be true.'),
  confidence: v.picklist(['certain', 'likely', 'unknown']),
  sources: Sources,
});

/** One of the operator's systems. */
const System = v.strictObject({ id: SlugId, name: Text });

/** Named condition, used by `{ "condition": id }`. Names may build on each other, never in a circle. */
const NamedCondition = v.strictObject({ id: NameId, label: Text, when: Condition, sources: Sources });

/** What each kind of campaign brings (A13): a tick per column, read by `{ "campaign": column }`. */
const CampaignTable = v.strictObject({
  fact: described(NameId, 'Choice fact that tells the campaign of a call.'),
  columns: v.pipe(v.array(v.strictObject({ id: NameId, label: Text })), v.maxLength(LIMITS.listLength)),
  rows: v.pipe(
    v.array(
      v.strictObject({ value: NameId, has: v.pipe(v.array(NameId), v.maxLength(LIMITS.listLength)), sources: Sources }),
    ),
    v.maxLength(LIMITS.listLength),
  ),
});

/** Entry of the catalogue of rules, ambiguities and objections that a script answers to. */
const SourceEntry = v.strictObject({
  id: SourceRef,
  title: Text,
  basis: described(
    v.picklist(['deck', 'practice', 'resolution']),
    'The deck, law and practice, or our resolution of a gap.',
  ),
  desk: described(v.optional(DeskTool), 'Tool of the desk that carries the rule, where no step does.'),
});

const list = <const S extends v.GenericSchema>(schema: S, max: number = LIMITS.listLength) =>
  v.pipe(v.array(schema), v.maxLength(max));

/** A call script: one logic, one language of texts. Translations are separate files keyed by text id. */
export const Script = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT_VERSION),
  id: SlugId,
  version: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'version')),
  language: v.picklist(LANGUAGES),
  title: Text,
  description: Text,
  bindings: described(Bindings, 'What the screens and tools of the application find where, by role.'),
  settings: list(Setting),
  systems: list(System),
  facts: list(Fact, LIMITS.facts),
  conditions: list(NamedCondition, 256),
  campaigns: CampaignTable,
  stages: v.pipe(v.array(Stage), v.minLength(1), v.maxLength(LIMITS.listLength)),
  objections: list(Objection),
  events: list(CallEvent),
  closing: ClosingTable,
  notes: list(NoteTemplate),
  assumptions: list(Assumption),
  rules: list(Rule, 256),
  sources: list(SourceEntry, 256),
});
export type Script = v.InferOutput<typeof Script>;
