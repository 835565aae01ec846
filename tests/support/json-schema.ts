// A small JSON Schema validator for the keywords that the schema of scripts uses. In: a schema and data. Out: places that do
// not fit. It throws at a keyword that it does not know, so that no part of a schema is silently left unchecked.
import { memberPath } from '@/scripts/parse/json-path';

/** Paths in `data` that do not fit `schema`; empty when it fits. */
export function schemaMisfits(root: unknown, data: unknown): readonly string[] {
  return misfits(asObject(root), data, '$', asObject(root));
}

type Schema = Readonly<Record<string, unknown>>;

const ANNOTATIONS = new Set(['$schema', '$defs', 'title', 'description', 'additionalProperties', 'required']);

function misfits(schema: Schema, data: unknown, path: string, root: Schema): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) =>
    ANNOTATIONS.has(keyword) && keyword !== 'additionalProperties' && keyword !== 'required'
      ? []
      : keywordMisfits(keyword, rule, schema, data, path, root),
  );
}

function keywordMisfits(
  keyword: string,
  rule: unknown,
  schema: Schema,
  data: unknown,
  path: string,
  root: Schema,
): readonly string[] {
  const fitsIf = (fits: boolean) => (fits ? [] : [path]);
  const text = typeof data === 'string' ? data : null;
  const items: readonly unknown[] | null = Array.isArray(data) ? data : null;
  const members = typeof data === 'object' && data !== null && items === null ? Object.entries(data) : null;
  const limit = Number(rule);
  switch (keyword) {
    case '$ref':
      return misfits(referred(root, String(rule)), data, path, root);
    case 'type':
      return fitsIf(typeOf(data) === rule || (rule === 'number' && typeOf(data) === 'integer'));
    case 'const':
      return fitsIf(data === rule);
    case 'enum':
      return fitsIf(Array.isArray(rule) && rule.includes(data));
    case 'anyOf':
      return fitsIf(asList(rule).some((option) => misfits(asObject(option), data, path, root).length === 0));
    case 'oneOf':
      return fitsIf(
        asList(rule).filter((option) => misfits(asObject(option), data, path, root).length === 0).length === 1,
      );
    case 'pattern':
      return fitsIf(text === null || new RegExp(String(rule), 'u').test(text));
    case 'format':
      return fitsIf(rule === 'date' && text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text));
    case 'minLength':
      return fitsIf(text === null || Array.from(text).length >= limit);
    case 'maxLength':
      return fitsIf(text === null || Array.from(text).length <= limit);
    case 'minimum':
      return fitsIf(typeof data !== 'number' || data >= limit);
    case 'maximum':
      return fitsIf(typeof data !== 'number' || data <= limit);
    case 'minItems':
      return fitsIf(items === null || items.length >= limit);
    case 'maxItems':
      return fitsIf(items === null || items.length <= limit);
    case 'items':
      return (items ?? []).flatMap((item, i) => misfits(asObject(rule), item, `${path}[${i}]`, root));
    case 'required':
      return asList(rule).flatMap((name) => fitsIf(members === null || members.some(([key]) => key === name)));
    case 'properties': {
      const properties = asObject(rule);
      return (members ?? []).flatMap(([key, value]) => {
        const property = properties[key];
        return property === undefined ? [] : misfits(asObject(property), value, memberPath(path, key), root);
      });
    }
    case 'additionalProperties': {
      const known = new Set(Object.keys(asObject(schema['properties'] ?? {})));
      const others = (members ?? []).filter(([key]) => !known.has(key));
      if (rule === false) return others.map(([key]) => memberPath(path, key));
      return others.flatMap(([key, value]) => misfits(asObject(rule), value, memberPath(path, key), root));
    }
    case 'propertyNames':
      return (members ?? []).flatMap(([key]) => misfits(asObject(rule), key, memberPath(path, key), root));
    default:
      throw new Error(`Unknown keyword "${keyword}" at ${path}`);
  }
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
