// Says what is wrong with the form of data, as deep in it as can be told. In: a schema of the language, data that it refuses.
// Out: problems. It walks the schema itself, because a schema library tells of a union only that no branch fitted; here the
// branch is chosen by the fields that are there. It stops when the list is full, so that junk of any size is told quickly.
import * as v from 'valibot';
import { memberPath } from './json-path';
import { nearestName } from './nearest-name';
import type { ProblemCode } from './problem';
import type { ProblemList } from './problem-list';

/** Adds to `problems` everything by which `input` (scanned JSON data) departs from `schema`. */
export function explainForm(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): void {
  if (problems.isFull) return problems.leaveUnread();
  if (isOptional(schema)) {
    if (input !== undefined) explainForm(schema.wrapped, input, path, problems);
  } else if (isNullable(schema)) {
    if (input !== null) explainForm(schema.wrapped, input, path, problems);
  } else if (isLazy(schema)) explainForm(schema.getter(undefined), input, path, problems);
  else if (isStrictObject(schema)) explainObject(schema, input, path, problems);
  else if (isVariant(schema)) explainVariant(schema, input, path, problems);
  else if (isArray(schema)) explainArray(schema, input, path, problems);
  else if (isRecord(schema)) explainRecord(schema, input, path, problems);
  else if (isUnion(schema)) explainUnion(schema, input, path, problems);
  else explainLeaf(schema, input, path, problems);
}

type StrictObject = v.StrictObjectSchema<v.ObjectEntries, undefined>;
type Schemas = readonly v.GenericSchema[];
interface Wrapping extends v.GenericSchema {
  readonly wrapped: v.GenericSchema;
}
interface Lazy extends v.GenericSchema {
  readonly getter: (input: unknown) => v.GenericSchema;
}
interface Items extends v.GenericSchema {
  readonly item: v.GenericSchema;
}
interface Entries extends v.GenericSchema {
  readonly key: v.GenericSchema;
  readonly value: v.GenericSchema;
}
interface Variant extends v.GenericSchema {
  readonly key: string;
  readonly options: readonly StrictObject[];
}
interface Union extends v.GenericSchema {
  readonly options: Schemas;
  readonly message: unknown;
}

const isOptional = (schema: v.GenericSchema): schema is Wrapping => schema.type === 'optional';
const isNullable = (schema: v.GenericSchema): schema is Wrapping => schema.type === 'nullable';
const isLazy = (schema: v.GenericSchema): schema is Lazy => schema.type === 'lazy';
const isStrictObject = (schema: v.GenericSchema): schema is StrictObject => schema.type === 'strict_object';
const isVariant = (schema: v.GenericSchema): schema is Variant => schema.type === 'variant';
const isArray = (schema: v.GenericSchema): schema is Items => schema.type === 'array';
const isRecord = (schema: v.GenericSchema): schema is Entries => schema.type === 'record';
const isUnion = (schema: v.GenericSchema): schema is Union => schema.type === 'union';

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
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

function explainLeaf(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): void {
  const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) addIssue(schema, result.issues[0], input, path, problems);
}

/** Adds the first check of a pipe that an object or list of the right type fails; says whether there was one. */
function explainChecks(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): boolean {
  if (!('pipe' in schema) || !Array.isArray(schema.pipe)) return false;
  const actions: readonly unknown[] = schema.pipe;
  for (const action of actions) {
    if (!isValidation(action)) continue;
    const issue = action['~run']({ typed: true, value: input }, {}).issues?.[0];
    if (issue) {
      addIssue(schema, issue, input, path, problems);
      return true;
    }
  }
  return false;
}

function isValidation(action: unknown): action is v.GenericValidation {
  return isObject(action) && action['kind'] === 'validation';
}

function addIssue(
  schema: v.GenericSchema,
  issue: v.BaseIssue<unknown>,
  input: unknown,
  path: string,
  problems: ProblemList,
): void {
  const { requirement } = issue;
  switch (issue.type) {
    case 'min_length':
      problems.add('too-short', path, { value: input, expected: `at-least:${String(requirement)}` });
      break;
    case 'max_length':
      problems.add('too-long', path, { value: input, expected: `at-most:${String(requirement)}` });
      break;
    case 'min_value':
      problems.add('out-of-range', path, { value: input, expected: `at-least:${String(requirement)}` });
      break;
    case 'max_value':
      problems.add('out-of-range', path, { value: input, expected: `at-most:${String(requirement)}` });
      break;
    case 'regex':
      problems.add(codeOfPattern(issue.message), path, { value: input, expected: issue.message });
      break;
    case 'integer':
    case 'finite':
      problems.add('wrong-value', path, { value: input, expected: 'integer' });
      break;
    case 'iso_date':
      problems.add('wrong-value', path, { value: input, expected: 'date' });
      break;
    case 'check':
      problems.add('bad-condition', path, { value: input, expected: 'condition' });
      break;
    default:
      addTypeIssue(schema, input, path, problems);
  }
}

function codeOfPattern(expected: string): ProblemCode {
  return expected === 'plain-text' || expected === 'version' || expected === 'letter' ? 'wrong-value' : 'bad-id';
}

function addTypeIssue(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): void {
  const choices = choicesOf(schema);
  if (choices) {
    const names = choices.map(String);
    const code = choices.some((choice) => typeof choice === typeof input) ? 'wrong-value' : 'wrong-type';
    problems.add(code, path, { value: input, expected: oneOf(names), near: names });
  } else problems.add('wrong-type', path, { value: input, expected: TYPE_WORDS.get(schema.type) ?? 'json' });
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
]);

function choicesOf(schema: v.GenericSchema): readonly unknown[] | null {
  if ('options' in schema && Array.isArray(schema.options)) {
    const options: readonly unknown[] = schema.options;
    return options;
  }
  return 'literal' in schema ? [schema.literal] : null;
}

function oneOf(names: readonly string[]): string {
  return `one-of:${names.join('|')}`;
}
