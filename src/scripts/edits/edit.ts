// One change of a bundle as a small value that can be stored and replayed. In: nothing. Out: the kinds of edits, their schema and
// type. A kind that changes its meaning gets another `v`, and a draft that has the old one stops there.
import * as v from 'valibot';

const SegmentSchema = v.union([v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.integer(), v.minValue(0))]);
const PlaceSchema = v.pipe(v.array(SegmentSchema), v.maxLength(64), v.readonly());
const ItemKey = v.nullable(SegmentSchema);
const Name = v.pipe(v.string(), v.maxLength(1_000));

const edit = <const K extends string, const M extends v.ObjectEntries>(kind: K, members: M) =>
  v.strictObject({ kind: v.literal(kind), v: v.literal(1), place: PlaceSchema, ...members });

/**
 * - `type`: words typed into a field of a text, a number, a day or a name; kept as typed where they do not fit
 * - `set`: a value chosen, or a part written whole, e.g. a condition
 * - `clear`: a part that may be left out is taken away
 * - `insert`: an item after the one with the key `after`, null for the first place of the list at `place`
 * - `remove`: an item of a list
 * - `move`: an item to the list `into`, after the item with the key `after`
 * - `rename`: the id of what stands at `place`, with every reference to it
 * - `copy`: an item beside itself; `names` says what the things inside it are called: kind, old id, new id
 */
export const Edit = v.variant('kind', [
  edit('type', { typed: v.pipe(v.string(), v.maxLength(100_000)) }),
  edit('set', { value: v.unknown() }),
  edit('clear', {}),
  edit('insert', { after: ItemKey, item: v.unknown() }),
  edit('remove', {}),
  edit('move', { into: PlaceSchema, after: ItemKey }),
  edit('rename', { name: Name }),
  edit('copy', { names: v.pipe(v.array(v.tuple([Name, Name, Name])), v.maxLength(10_000)) }),
]);
export type Edit = v.InferOutput<typeof Edit>;
export type EditKind = Edit['kind'];
export type EditOf<K extends EditKind> = Extract<Edit, { kind: K }>;
