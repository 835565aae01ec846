// Which kind of schema a schema is. In: a schema of the language. Out: whether it is an object, a list, a union …, with what it then
// holds. The library's own types do not tell them apart.
import type * as v from 'valibot';

export type StrictObject = v.StrictObjectSchema<v.ObjectEntries, undefined>;
export type Schemas = readonly v.GenericSchema[];
export interface Wrapping extends v.GenericSchema {
  readonly wrapped: v.GenericSchema;
}
export interface Lazy extends v.GenericSchema {
  readonly getter: (input: unknown) => v.GenericSchema;
}
export interface Items extends v.GenericSchema {
  readonly item: v.GenericSchema;
}
export interface Entries extends v.GenericSchema {
  readonly key: v.GenericSchema;
  readonly value: v.GenericSchema;
}
export interface Variant extends v.GenericSchema {
  readonly key: string;
  readonly options: readonly StrictObject[];
}
export interface Union extends v.GenericSchema {
  readonly options: Schemas;
  readonly message: unknown;
}

export const isOptional = (schema: v.GenericSchema): schema is Wrapping => schema.type === 'optional';
export const isNullable = (schema: v.GenericSchema): schema is Wrapping => schema.type === 'nullable';
export const isLazy = (schema: v.GenericSchema): schema is Lazy => schema.type === 'lazy';
export const isStrictObject = (schema: v.GenericSchema): schema is StrictObject => schema.type === 'strict_object';
export const isVariant = (schema: v.GenericSchema): schema is Variant => schema.type === 'variant';
export const isArray = (schema: v.GenericSchema): schema is Items => schema.type === 'array';
export const isRecord = (schema: v.GenericSchema): schema is Entries => schema.type === 'record';
export const isUnion = (schema: v.GenericSchema): schema is Union => schema.type === 'union';

export function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
