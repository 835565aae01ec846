// Says what is wrong with the form of data, as deep in it as can be told. In: a schema of the language, data that it refuses.
// Out: problems. It walks the schema itself, because a schema library tells of a union only that no branch fitted; here the
// branch is chosen by the fields that are there. It stops when the list is full, so that junk of any size is told quickly.
import type * as v from 'valibot';
import { explainChecks, explainLeaf, oneOf } from './explain-leaf';
import { memberPath } from '../json-path';
import { nearestName } from '../nearest-name';
import type { ProblemList } from '../problem-list';
import {
  type Entries,
  isArray,
  isLazy,
  isNullable,
  isObject,
  isOptional,
  isRecord,
  isStrictObject,
  isUnion,
  isVariant,
  type Items,
  type Lazy,
  type Schemas,
  type StrictObject,
  type Union,
  type Variant,
  type Wrapping,
} from './schema-kinds';

/** Adds to `problems` everything by which `input` (scanned JSON data) departs from `schema`. */
export function explainForm(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): void {
  if (problems.isFull) return problems.leaveUnread();
  if (isOptional(schema) || isNullable(schema) || isLazy(schema)) explainWrapped(schema, input, path, problems);
  else if (isStrictObject(schema)) explainObject(schema, input, path, problems);
  else if (isVariant(schema)) explainVariant(schema, input, path, problems);
  else if (isArray(schema)) explainArray(schema, input, path, problems);
  else if (isRecord(schema)) explainRecord(schema, input, path, problems);
  else if (isUnion(schema)) explainUnion(schema, input, path, problems);
  else explainLeaf(schema, input, path, problems);
}

function explainWrapped(schema: Wrapping | Lazy, input: unknown, path: string, problems: ProblemList): void {
  const isAbsent = isNullable(schema) ? input === null : isOptional(schema) && input === undefined;
  if (!isAbsent) explainForm(isLazy(schema) ? schema.getter(undefined) : schema.wrapped, input, path, problems);
}

function explainObject(schema: StrictObject, input: unknown, path: string, problems: ProblemList): void {
  if (!isObject(input)) {
    problems.add('wrong-type', path, { value: input, expected: 'object' });
    return;
  }
  const fields = Object.keys(schema.entries);
  const known = new Set(fields);
  const mistyped = new Set<string>();
  for (const key of Object.keys(input)) {
    if (known.has(key)) continue;
    const suggestion = nearestName(
      key,
      fields.filter((field) => input[field] === undefined),
    );
    if (suggestion !== undefined) mistyped.add(suggestion);
    problems.add('unknown-field', memberPath(path, key), { value: key, suggestion });
  }
  for (const [key, entry] of Object.entries(schema.entries)) {
    const value = input[key];
    if (value !== undefined) explainForm(entry, value, memberPath(path, key), problems);
    else if (entry.type !== 'optional' && !mistyped.has(key)) {
      problems.add('missing-field', memberPath(path, key), { value: key });
    }
  }
  explainChecks(schema, input, path, problems);
}

function explainVariant(schema: Variant, input: unknown, path: string, problems: ProblemList): void {
  if (!isObject(input)) {
    problems.add('wrong-type', path, { value: input, expected: 'object' });
    return;
  }
  const found = input[schema.key];
  const names: string[] = [];
  for (const option of schema.options) {
    const discriminator = option.entries[schema.key];
    if (discriminator && 'literal' in discriminator) {
      if (discriminator.literal === found) return explainObject(option, input, path, problems);
      names.push(String(discriminator.literal));
    }
  }
  const place = memberPath(path, schema.key);
  if (found === undefined) problems.add('missing-field', place, { value: schema.key, expected: oneOf(names) });
  else problems.add('wrong-value', place, { value: found, expected: oneOf(names), near: names });
}

function explainArray(schema: Items, input: unknown, path: string, problems: ProblemList): void {
  if (!Array.isArray(input)) {
    problems.add('wrong-type', path, { value: input, expected: 'list' });
    return;
  }
  const items: readonly unknown[] = input;
  // A list that is too long by far is not read: its items would only hide that.
  if (explainChecks(schema, items, path, problems)) return;
  for (let index = 0; index < items.length; index += 1) {
    if (problems.isFull) return problems.leaveUnread();
    explainForm(schema.item, items[index], `${path}[${index}]`, problems);
  }
}

function explainRecord(schema: Entries, input: unknown, path: string, problems: ProblemList): void {
  if (!isObject(input)) {
    problems.add('wrong-type', path, { value: input, expected: 'object' });
    return;
  }
  for (const [key, value] of Object.entries(input)) {
    if (problems.isFull) return problems.leaveUnread();
    explainForm(schema.key, key, memberPath(path, key), problems);
    if (value !== undefined) explainForm(schema.value, value, memberPath(path, key), problems);
  }
}

function explainUnion(schema: Union, input: unknown, path: string, problems: ProblemList): void {
  const expected = typeof schema.message === 'string' ? schema.message : 'json';
  if (isObject(input)) {
    const option = likeliest(schema.options, input);
    if (option) explainObject(option, input, path, problems);
    else if (schema.options.some((each) => isStrictObject(unwrapped(each)))) {
      problems.add('bad-condition', path, { value: Object.keys(input)[0] ?? input, expected });
    } else problems.add('wrong-type', path, { value: input, expected });
    return;
  }
  const option = schema.options.find((each) => takes(unwrapped(each), input));
  if (option) explainForm(option, input, path, problems);
  else problems.add('wrong-type', path, { value: input, expected });
}

function unwrapped(schema: v.GenericSchema): v.GenericSchema {
  return isLazy(schema) ? unwrapped(schema.getter(undefined)) : schema;
}

/** Whether data of this type is meant for this branch of a union. */
function takes(schema: v.GenericSchema, input: unknown): boolean {
  if (isUnion(schema)) return schema.options.some((option) => takes(option, input));
  if (schema.type === 'picklist') return typeof input === 'string' && input.startsWith('@');
  return schema.type === (Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input);
}

/** The object branch that the fields of `input` speak for; undefined when none of its fields belongs or nearly belongs. */
function likeliest(options: Schemas, input: Record<string, unknown>): StrictObject | undefined {
  const keys = Object.keys(input);
  let best: StrictObject | undefined;
  let bestScore = 0;
  for (const option of options) {
    if (!isStrictObject(option)) continue;
    const fields = Object.keys(option.entries);
    const missing = fields.filter((field) => option.entries[field]?.type !== 'optional' && input[field] === undefined);
    let score = -missing.length / 100;
    for (const key of keys) {
      if (fields.includes(key)) score += 1;
      else if (nearestName(key, missing.length > 0 ? missing : fields) !== undefined) score += 0.5;
    }
    if (score > bestScore) {
      best = option;
      bestScore = score;
    }
  }
  return best;
}
