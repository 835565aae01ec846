// A small JSON Schema validator for the keywords that the schema of scripts uses. In: a schema and data. Out: places that do
// not fit. It throws at a keyword that it does not know, so that no part of a schema is silently left unchecked.
import { memberPath } from '@/scripts/parse/json-path';

/** Paths in `data` that do not fit `schema`; empty when it fits. */
export function schemaMisfits(root: unknown, data: unknown): readonly string[] {
  return misfits(asObject(root), data, '$', asObject(root));
}

type Schema = Readonly<Record<string, unknown>>;

/** What a keyword is held against. */
interface Place {
  /** The schema that has the keyword, and the one that holds the definitions. */
  readonly schema: Schema;
  readonly root: Schema;
  readonly data: unknown;
  readonly path: string;
}

/** The places that do not fit the rule of one keyword. */
type Keyword = (rule: unknown, place: Place) => readonly string[];

const ANNOTATIONS = new Set(['$schema', '$defs', 'title', 'description']);

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['$ref', (rule, { root, data, path }) => misfits(referred(root, String(rule)), data, path, root)],
  ['type', fitting((rule, data) => typeOf(data) === rule || (rule === 'number' && typeOf(data) === 'integer'))],
  ['const', fitting((rule, data) => data === rule)],
  ['enum', fitting((rule, data) => Array.isArray(rule) && rule.includes(data))],
  ['anyOf', (rule, place) => (fittingOptions(rule, place) > 0 ? [] : [place.path])],
  ['oneOf', (rule, place) => (fittingOptions(rule, place) === 1 ? [] : [place.path])],
  ['pattern', ofText((text, rule) => new RegExp(String(rule), 'u').test(text))],
  ['format', fitting((rule, data) => rule === 'date' && typeof data === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data))],
  ['minLength', ofText((text, rule) => Array.from(text).length >= Number(rule))],
  ['maxLength', ofText((text, rule) => Array.from(text).length <= Number(rule))],
  ['minimum', fitting((rule, data) => typeof data !== 'number' || data >= Number(rule))],
  ['maximum', fitting((rule, data) => typeof data !== 'number' || data <= Number(rule))],
  ['minItems', fitting((rule, data) => !Array.isArray(data) || data.length >= Number(rule))],
  ['maxItems', fitting((rule, data) => !Array.isArray(data) || data.length <= Number(rule))],
  ['items', itemMisfits],
  ['required', requiredMisfits],
  ['properties', propertyMisfits],
  ['additionalProperties', otherMisfits],
  [
    'propertyNames',
    (rule, { root, data, path }) =>
      membersOf(data).flatMap(([key]) => misfits(asObject(rule), key, memberPath(path, key), root)),
  ],
]);

function misfits(schema: Schema, data: unknown, path: string, root: Schema): readonly string[] {
  return Object.entries(schema).flatMap(([name, rule]) => {
    if (ANNOTATIONS.has(name)) return [];
    const keyword = KEYWORDS.get(name);
    if (keyword === undefined) throw new Error(`Unknown keyword "${name}" at ${path}`);
    return keyword(rule, { schema, root, data, path });
  });
}

function fitting(fits: (rule: unknown, data: unknown) => boolean): Keyword {
  return (rule, { data, path }) => (fits(rule, data) ? [] : [path]);
}

/** A rule for texts; whatever is no text fits it. */
function ofText(fits: (text: string, rule: unknown) => boolean): Keyword {
  return fitting((rule, data) => typeof data !== 'string' || fits(data, rule));
}

function fittingOptions(rule: unknown, { root, data, path }: Place): number {
  return asList(rule).filter((option) => misfits(asObject(option), data, path, root).length === 0).length;
}

function itemMisfits(rule: unknown, { root, data, path }: Place): readonly string[] {
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  return items.flatMap((item, i) => misfits(asObject(rule), item, `${path}[${i}]`, root));
}

function requiredMisfits(rule: unknown, { data, path }: Place): readonly string[] {
  if (typeOf(data) !== 'object') return [];
  return asList(rule).flatMap((name) => (membersOf(data).some(([key]) => key === name) ? [] : [path]));
}

function propertyMisfits(rule: unknown, { root, data, path }: Place): readonly string[] {
  const properties = asObject(rule);
  return membersOf(data).flatMap(([key, value]) => {
    const property = properties[key];
    return property === undefined ? [] : misfits(asObject(property), value, memberPath(path, key), root);
  });
}

function otherMisfits(rule: unknown, { schema, root, data, path }: Place): readonly string[] {
  const known = new Set(Object.keys(asObject(schema['properties'] ?? {})));
  const others = membersOf(data).filter(([key]) => !known.has(key));
  if (rule === false) return others.map(([key]) => memberPath(path, key));
  return others.flatMap(([key, value]) => misfits(asObject(rule), value, memberPath(path, key), root));
}

/** The members of an object; none of anything else. */
function membersOf(data: unknown): readonly (readonly [string, unknown])[] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
}

function referred(root: Schema, reference: string): Schema {
  return asObject(asObject(root['$defs'])[reference.replace('#/$defs/', '')]);
}

function typeOf(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'array';
  return typeof data === 'number' && Number.isInteger(data) ? 'integer' : typeof data;
}

function asList(rule: unknown): readonly unknown[] {
  if (!Array.isArray(rule)) throw new Error('A list was expected in the schema');
  return rule;
}

function asObject(rule: unknown): Schema {
  if (typeof rule !== 'object' || rule === null) throw new Error('A schema was expected');
  return Object.fromEntries(Object.entries(rule));
}
