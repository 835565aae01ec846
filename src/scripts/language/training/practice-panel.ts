// Imitations of the operator's systems as data: tabs, fields, actions, and what each must be. In: nothing. Out: the schema. A panel is
// no code, so another desk has its own.
import * as v from 'valibot';
import { Condition } from '../condition';
import { ScalarValue } from '../fact';
import { StepPartPath } from '../step';
import { described, LIMITS, NameId, SlugId, Sources } from '../text';
import { Words } from './words';

const list = <const S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(LIMITS.listLength));

/** What a field shows, or must hold when the work is done: a fact of the client, or a fixed value. */
const Value = v.union([v.strictObject({ fact: NameId }), v.strictObject({ value: ScalarValue })], 'panel-value');

const Field = v.strictObject({
  id: SlugId,
  label: Words,
  kind: v.picklist(['text', 'number', 'choice', 'flag', 'day', 'moment']),
  options: v.optional(list(v.strictObject({ id: NameId, label: Words }))),
  shows: described(v.optional(Value), 'What stands there when the panel opens.'),
  editable: v.optional(v.boolean()),
  must: described(v.optional(Value), 'What the trainee must leave there.'),
});

const Action = v.strictObject({
  id: SlugId,
  label: Words,
  when: described(v.optional(Condition), 'Without it the action can always be taken.'),
  opens: described(v.optional(SlugId), 'Tab that it leads to.'),
  sets: described(v.optional(list(v.strictObject({ field: SlugId, to: ScalarValue }))), 'Fields that it changes.'),
  does: described(v.optional(StepPartPath), 'Task of the script that is done by it: `step/task`.'),
  wrong: described(v.optional(Words), 'Why taking it is a mistake. Without it it is none.'),
});

const Tab = v.strictObject({ id: SlugId, title: Words, fields: list(Field), actions: list(Action) });

export const PracticePanel = v.strictObject({
  id: SlugId,
  system: described(SlugId, 'System of the script that this imitates.'),
  title: Words,
  note: described(v.optional(Words), 'Where the source is lost: the aim instead of invented buttons.'),
  tabs: v.pipe(v.array(Tab), v.minLength(1), v.maxLength(LIMITS.listLength)),
  sources: Sources,
});
export type PracticePanel = v.InferOutput<typeof PracticePanel>;
