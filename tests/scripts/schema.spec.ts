// The JSON Schema that editors check script files with says the same as the parser, as far as form goes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import type { ProblemCode } from '@/scripts/parse/problem';
import { retentionSource } from '@/scripts/retention/retention-source';
import { SCHEMA_FILE, scriptSchemaText } from '../../tools/script-schema';
import { withValues } from '../support/edit-json';
import { schemaMisfits } from '../support/json-schema';
import { PROBLEM_EXAMPLES } from '../support/problem-examples';
import { smallScript } from '../support/small-script';

const schema: unknown = JSON.parse(scriptSchemaText());

/** Codes for which the form alone is to blame. */
const FORM: ReadonlySet<ProblemCode> = new Set([
  'wrong-type',
  'missing-field',
  'unknown-field',
  'too-long',
  'too-short',
  'bad-id',
]);

describe('the schema of script files', () => {
  it('in the repository is the one that the language gives (npm run schema)', () => {
    expect(readFileSync(new URL(`../../${SCHEMA_FILE}`, import.meta.url), 'utf8')).toBe(scriptSchemaText());
  });

  it('describes fields to the author', () => {
    expect(scriptSchemaText()).toContain('May be left out; shown in (parentheses).');
  });

  it.each([
    ['the small script', smallScript()],
    ['the retention script', retentionSource],
  ])('accepts %s', (_, script) => {
    expect(parseScript(script).ok).toBe(true);
    expect(schemaMisfits(schema, script)).toEqual([]);
  });

  const formExamples = PROBLEM_EXAMPLES.filter(({ code }) => FORM.has(code));
  it.each(formExamples)('refuses $what ($code)', ({ edits }) => {
    expect(schemaMisfits(schema, withValues(smallScript(), edits))).not.toEqual([]);
  });
});
