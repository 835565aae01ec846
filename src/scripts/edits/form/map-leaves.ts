// Walks every word, number and mark of a part of a bundle along the format. In: a part with its form, and a visitor. Out: the part with what
// the visitor gives back; whatever is the same keeps its identity.
import { isRecord, keyOfItem, type Place } from '../place';
import { type FormPart, memberPart } from './form-part';

/** An object around a leaf, with the name of its form. */
interface Holder {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A scalar of a bundle, or the name of a member of a record, whose form is then called `…{key}`. */
export interface Leaf {
  readonly form: FormPart;
  readonly name: string;
  readonly value: unknown;
  /** Below the part that is walked. */
  readonly place: Place;
  /** The objects around it, the innermost last. */
  readonly holders: readonly Holder[];
}

/** The part with its leaves changed. */
export function mapLeaves(part: FormPart, data: unknown, change: (leaf: Leaf) => unknown): unknown {
  return mapped(part, data, { place: [], holders: [] }, change);
}

interface Position {
  readonly place: Place;
  readonly holders: readonly Holder[];
}

function mapped(form: FormPart, data: unknown, { place, holders }: Position, change: (leaf: Leaf) => unknown): unknown {
  if (Array.isArray(data)) {
    return sameOr(
      data,
      data.map((item: unknown, i) => {
        const inner = memberPart(form, data, i);
        return inner === null ? item : mapped(inner, item, { place: [...place, keyOfItem(item, i)], holders }, change);
      }),
    );
  }
  if (!isRecord(data)) return change({ form, name: form.name, value: data, place, holders });
  const inside = [...holders, { name: form.name, data }];
  const members = Object.entries(data).map(([key, value]): readonly [string, unknown] => {
    const inner = memberPart(form, data, key);
    if (inner === null || value === undefined) return [key, value];
    const at = { place: [...place, key], holders: inside };
    const isRecordKey = form.bare.type === 'record';
    const name = isRecordKey ? change({ form, name: `${form.name}{key}`, value: key, ...at }) : key;
    return [String(name), mapped(inner, value, at, change)];
  });
  const isSame = members.every(([key, value]) => Object.hasOwn(data, key) && data[key] === value);
  return isSame ? data : Object.fromEntries(members);
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((item, i) => item === before[i]) ? before : after;
}
