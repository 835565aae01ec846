// Every leaf of a schema of the language, and which of them some data uses. In: a schema, data that fits it. Out: places, one for
// each scalar or literal of the schema; a schema that contains itself is walked once, under its own name.
import * as v from 'valibot';

/** Schemas that stand in many places or in themselves, by the name that their leaves go by. */
export type NamedSchemas = ReadonlyMap<v.GenericSchema, string>;

/** All leaves of a schema. */
export function leavesOf(schema: v.GenericSchema, named: NamedSchemas): ReadonlySet<string> {
  const leaves = new Set<string>();
  const done = new Set<string>();
  walk(schema, '$', named, (part, place) => {
    if (done.has(place)) return [];
    done.add(place);
    const parts = partsOf(part, place);
    if (parts.length === 0) leaves.add(place);
    return parts;
  });
  return leaves;
}

/** The leaves that this data uses. */
export function leavesUsed(schema: v.GenericSchema, data: unknown, named: NamedSchemas): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (part: v.GenericSchema, value: unknown, at: string): void => {
    const bare = unwrapped(part);
    const name = named.get(bare);
    const place = name === undefined ? at : `#${name}`;
    const parts = partsOf(bare, place);
    if (parts.length === 0) used.add(place);
    for (const each of parts) {
      for (const member of each.membersOf(value)) if (v.is(each.schema, member)) visit(each.schema, member, each.place);
    }
  };
  visit(schema, data, '$');
  return used;
}

interface Lazy extends v.GenericSchema {
  readonly getter: (input: unknown) => v.GenericSchema;
}

function isLazy(schema: v.GenericSchema): schema is Lazy {
  return schema.type === 'lazy';
}

interface Part {
  readonly schema: v.GenericSchema;
  readonly place: string;
  /** What of a value this part stands for. */
  readonly membersOf: (value: unknown) => readonly unknown[];
}

type Expand = (schema: v.GenericSchema, place: string) => readonly Part[];

function walk(schema: v.GenericSchema, at: string, named: NamedSchemas, expand: Expand): void {
  const bare = unwrapped(schema);
  const name = named.get(bare);
  for (const part of expand(bare, name === undefined ? at : `#${name}`)) walk(part.schema, part.place, named, expand);
}

function unwrapped(schema: v.GenericSchema): v.GenericSchema {
  if (isLazy(schema)) return unwrapped(schema.getter(undefined));
  if (schema.type === 'optional' && 'wrapped' in schema) return unwrapped(asSchema(schema.wrapped));
  // A pipe is a copy of the schema that it begins with; the names are those of the originals.
  const pipe: unknown = 'pipe' in schema ? schema.pipe : null;
  const first: unknown = Array.isArray(pipe) ? pipe[0] : null;
  return isSchema(first) ? unwrapped(first) : schema;
}

function partsOf(schema: v.GenericSchema, place: string): readonly Part[] {
  if ('entries' in schema && isRecord(schema.entries)) return memberParts(schema.entries, place);
  if ('item' in schema) {
    const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
    return [{ schema: asSchema(schema.item), place: `${place}[]`, membersOf }];
  }
  if (schema.type === 'record' && 'value' in schema) {
    const membersOf = (value: unknown): readonly unknown[] => (isRecord(value) ? Object.values(value) : []);
    return [{ schema: asSchema(schema.value), place: `${place}{}`, membersOf }];
  }
  if (schema.type === 'nullable' && 'wrapped' in schema) return nullableParts(asSchema(schema.wrapped), place);
  return schema.type === 'union' || schema.type === 'variant' ? optionParts(schema, place) : [];
}

function memberParts(entries: Readonly<Record<string, unknown>>, place: string): readonly Part[] {
  return Object.entries(entries).map(([key, entry]) => ({
    schema: asSchema(entry),
    place: `${place}.${key}`,
    membersOf: (value) => (isRecord(value) && value[key] !== undefined ? [value[key]] : []),
  }));
}

function nullableParts(inner: v.GenericSchema, place: string): readonly Part[] {
  return [
    { schema: inner, place, membersOf: (value) => (value === null ? [] : [value]) },
    { schema: v.null(), place: `${place}=null`, membersOf: whole },
  ];
}

function optionParts(schema: v.GenericSchema, place: string): readonly Part[] {
  if (!('options' in schema) || !Array.isArray(schema.options)) return [];
  return schema.options.map((option: unknown, i) => {
    const each = asSchema(option);
    return { schema: each, place: `${place}|${optionName(each, i)}`, membersOf: whole };
  });
}

function whole(value: unknown): readonly unknown[] {
  return [value];
}

/** An option of a union by its kind or its fields, so that a failure names it. */
function optionName(option: v.GenericSchema, index: number): string {
  if (!('entries' in option) || !isRecord(option.entries)) return `${option.type}${index}`;
  const { kind } = option.entries;
  return isRecord(kind) && typeof kind['literal'] === 'string'
    ? kind['literal']
    : Object.keys(option.entries).join('+');
}

function asSchema(part: unknown): v.GenericSchema {
  if (!isSchema(part)) throw new TypeError('no schema');
  return part;
}

function isSchema(part: unknown): part is v.GenericSchema {
  return isRecord(part) && part['kind'] === 'schema';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
