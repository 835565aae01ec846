// Facts that hold a list of records: the offers, corrections or services of a call. In: nothing. Out: the schemas and types of
// their fields and items. Conditions cannot read them; a note repeats a line for each item (`each`).
import * as v from 'valibot';
import { described, LIMITS, NameId, Text } from '../text';

/** What a field of an item holds: a text, a number, `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
export const ListFieldType = v.picklist(['text', 'amount', 'day', 'moment']);
export type ListFieldType = v.InferOutput<typeof ListFieldType>;

/** One field of every item. A placeholder of a repeated line names it: `{item.purpose}`. */
export const ListField = v.strictObject({
  id: described(NameId, 'Named by placeholders of a repeated line: {item.id}.'),
  label: Text,
  type: ListFieldType,
});
export type ListField = v.InferOutput<typeof ListField>;

/** One record of a list, by field. A field that is not known is `null` or absent. */
export type ListItem = Readonly<Record<string, string | number | null>>;
export const ListItem: v.GenericSchema<ListItem> = v.record(
  NameId,
  v.union([v.string(), v.number(), v.null()], 'item-value'),
);

/** A list as a fact holds it. */
export const ListValue = v.pipe(v.array(ListItem), v.maxLength(LIMITS.listLength));
