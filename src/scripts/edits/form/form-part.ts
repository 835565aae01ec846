// The form of the format at one place. In: a bundle and a way into it. Out: the schema that holds there and the name that the place
// has in the format: `#Answer.to`, `$.script.stages[].title`. Names of schemas that stand in many places begin with #.
import * as v from 'valibot';
import { Bundle } from '../../language/bundle';
import { isRecord, memberAt, type Place, type Segment } from '../place';
import { NAMED_SCHEMAS } from './named-schemas';

/** One place of the format. */
export interface FormPart {
  /** As the format has it, with its limits. */
  readonly whole: v.GenericSchema;
  /** Without "may be left out", limits and names: an object, a list, a record, a union or a scalar. */
  readonly bare: v.GenericSchema;
  readonly name: string;
  readonly isOptional: boolean;
}

/** A whole bundle. */
export const BUNDLE_PART: FormPart = { whole: Bundle, bare: bareOf(Bundle), name: '$', isOptional: false };

/** The form of the place; null when the format has no such place. */
export function partAt(bundle: unknown, place: Place): FormPart | null {
  let part: FormPart | null = BUNDLE_PART;
  let at = bundle;
  for (const segment of place) {
    part = part && memberPart(part, at, segment);
    at = memberAt(at, segment);
  }
  return part;
}

/** The form of a member of `holder`, whose own form is given; null when there is no such member in the format. */
export function memberPart(part: FormPart, holder: unknown, segment: Segment): FormPart | null {
  const schema = optionOf(part.bare, holder);
  if (Array.isArray(holder) && 'item' in schema) return made(schema.item, `${part.name}[]`);
  if (typeof segment !== 'string') return null;
  if ('entries' in schema && isRecord(schema.entries)) {
    const entry = Object.hasOwn(schema.entries, segment) ? schema.entries[segment] : undefined;
    return entry === undefined ? null : made(entry, `${part.name}.${segment}`);
  }
  return schema.type === 'record' && 'value' in schema ? made(schema.value, `${part.name}{}`) : null;
}

/** Names of the members that an object of this form may have, in the order of the format. */
export function membersOf(part: FormPart, holder: unknown): readonly string[] {
  const schema = optionOf(part.bare, holder);
  return 'entries' in schema && isRecord(schema.entries) ? Object.keys(schema.entries) : [];
}

/** Whether a part is a list, or may be one and is. */
export function isList(part: FormPart, data: unknown): boolean {
  return 'item' in optionOf(part.bare, data);
}

/** Whether data has the structure of a part; what its texts and numbers may be is not asked. */
export function hasStructure(part: FormPart, data: unknown): boolean {
  return v.safeParse(part.whole, data).typed;
}

/** The choices of a part that is one of a few; null for all others. */
export function choicesOf({ bare }: FormPart): readonly (string | number | boolean)[] | null {
  if (bare.type === 'nullable' && 'wrapped' in bare) return choicesOf(made(bare.wrapped, ''));
  if (bare.type === 'literal' && 'literal' in bare) return isChoice(bare.literal) ? [bare.literal] : null;
  if (bare.type !== 'picklist' || !('options' in bare) || !Array.isArray(bare.options)) return null;
  return bare.options.filter(isChoice);
}

/** What a scalar part holds. */
export function scalarOf({ bare }: FormPart): 'text' | 'number' | 'flag' | 'other' {
  if (bare.type === 'nullable' && 'wrapped' in bare) return scalarOf(made(bare.wrapped, ''));
  switch (bare.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    default:
      return 'other';
  }
}

function made(schema: unknown, name: string): FormPart {
  const whole = asSchema(schema);
  const bare = bareOf(whole);
  const own = NAMED_SCHEMAS.get(originalOf(whole));
  return { whole, bare, name: own === undefined ? name : `#${own}`, isOptional: whole.type === 'optional' };
}

/** Of a union of objects the one that this data is meant to be: by its kind, else by its members. */
function optionOf(schema: v.GenericSchema, data: unknown): v.GenericSchema {
  const bare = bareOf(schema);
  if (bare.type === 'nullable' && 'wrapped' in bare) return optionOf(asSchema(bare.wrapped), data);
  if (!('options' in bare) || !Array.isArray(bare.options) || bare.type === 'picklist') return bare;
  const options = bare.options.map((option: unknown) => optionOf(asSchema(option), data));
  return options.find((option) => fits(option, data)) ?? options[0] ?? bare;
}

function fits(option: v.GenericSchema, data: unknown): boolean {
  if (Array.isArray(data)) return 'item' in option;
  if (!isRecord(data) || !('entries' in option) || !isRecord(option.entries)) return false;
  const { entries } = option;
  return Object.entries(data).every(([key, value]) => {
    const entry = entries[key];
    return isRecord(entry) && (entry['type'] !== 'literal' || entry['literal'] === value);
  });
}

function bareOf(schema: v.GenericSchema): v.GenericSchema {
  const original = originalOf(schema);
  return original.type === 'optional' && 'wrapped' in original ? bareOf(asSchema(original.wrapped)) : original;
}

/** The schema that names are kept for: without "may be left out", laziness and limits. */
function originalOf(schema: v.GenericSchema): v.GenericSchema {
  if (isLazy(schema)) return originalOf(schema.getter(undefined));
  if (schema.type === 'optional' && 'wrapped' in schema) return originalOf(asSchema(schema.wrapped));
  // A pipe is a copy of the schema that it begins with.
  const first: unknown = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe[0] : null;
  return isSchema(first) ? originalOf(first) : schema;
}

interface Lazy extends v.GenericSchema {
  readonly getter: (input: unknown) => v.GenericSchema;
}

function isLazy(schema: v.GenericSchema): schema is Lazy {
  return schema.type === 'lazy';
}

function isSchema(part: unknown): part is v.GenericSchema {
  return isRecord(part) && part['kind'] === 'schema';
}

function asSchema(part: unknown): v.GenericSchema {
  if (!isSchema(part)) throw new TypeError('no schema');
  return part;
}

function isChoice(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
