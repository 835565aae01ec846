// Says what is wrong with a single value, or with an object or list as a whole. In: a schema, data that it refuses. Out: problems.
import * as v from 'valibot';
import type { ProblemCode } from '../problem';
import type { ProblemList } from '../problem-list';
import { isObject } from './schema-kinds';

/** Adds by what a single value departs from `schema`, if by anything. */
export function explainLeaf(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): void {
  const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) addIssue(schema, result.issues[0], input, path, problems);
}

/** Adds the first check of a pipe that an object or list of the right type fails; says whether there was one. */
export function explainChecks(schema: v.GenericSchema, input: unknown, path: string, problems: ProblemList): boolean {
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

/** What one of several names is expected, as a problem says it. */
export function oneOf(names: readonly string[]): string {
  return `one-of:${names.join('|')}`;
}
