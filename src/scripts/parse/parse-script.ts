// The one door for scripts. In: anything. Out: a script that can be compiled, or what is wrong with the data.
// Form, names and the sense that compiling needs are checked; whether the script is a good one is the checker's business.
import * as v from 'valibot';
import { allSteps } from '../language/all-steps';
import { checkClosing, checkDeclarations, checkRules } from './checks/check-closing';
import { checkNamedConditions, conditionCheck } from './checks/check-conditions';
import { checkFlow } from './checks/validate-flow';
import { checkIds } from './checks/check-ids';
import { checkSources } from './checks/check-sources';
import { checkTexts } from './checks/check-texts';
import { explainForm } from './explain-form';
import { FORMAT_VERSION, Script } from '../language/script';
import { LIMITS } from '../language/text';
import type { Parsed, Problem } from './problem';
import { ProblemList, shortValue } from './problem-list';
import { scanValue } from './scan-value';
import { scriptNames } from './script-names';
import { scriptTexts } from '../texts/script-texts';

/**
 * The script that `input` is, as plain data of its own, or everything that is wrong with it, in the order of the stages below
 * and of the data; each stage needs the one before. Never throws; takes time in proportion to the size of `input`.
 */
export function parseScript(input: unknown): Parsed<Script> {
  const form = parseForm(Script, input, FORMAT_VERSION);
  if (!form.ok) return form;
  const script = form.value;
  const problems = new ProblemList();
  const steps = allSteps(script);
  if (steps.length > LIMITS.steps) {
    problems.add('too-long', '$.stages', { value: String(steps.length), expected: `at-most:${LIMITS.steps}` });
    return { ok: false, problems: problems.all() };
  }
  const names = scriptNames(script, steps);
  const context = { script, steps, names, problems, checkCondition: conditionCheck(names, problems) };
  checkIds(script, steps, problems);
  checkDeclarations(context);
  checkNamedConditions(script, problems);
  checkFlow(context);
  checkClosing(context);
  checkRules(context);
  checkSources(context);
  checkTexts(scriptTexts(script), names, problems);
  return problems.isEmpty ? form : { ok: false, problems: problems.all() };
}

/**
 * Data of the right form, copied into objects of its own. Stages: is it JSON data of bearable size, has it our `format`, does
 * it fit the schema. Never throws.
 */
export function parseForm<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  format: number,
): Parsed<v.InferOutput<S>> {
  try {
    const unfit = scanValue(input) ?? checkFormat(input, format);
    if (unfit) return { ok: false, problems: [unfit] };
    const result = v.safeParse(schema, input, { abortEarly: true });
    if (result.success) return { ok: true, value: result.output };
    const problems = new ProblemList();
    explainForm(schema, input, '$', problems);
    if (problems.isEmpty) problems.add('wrong-value', '$', { value: input });
    return { ok: false, problems: problems.all() };
  } catch {
    // Reading a member ran foreign code (a getter, a proxy) that threw: no JSON data, whatever it is.
    return { ok: false, problems: [{ code: 'wrong-type', path: '$', value: typeof input, expected: 'json' }] };
  }
}

function checkFormat(input: unknown, format: number): Problem | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { code: 'wrong-type', path: '$', value: shortValue(input), expected: 'object' };
  }
  const found: unknown = 'format' in input ? input.format : undefined;
  const problem = { path: '$.format', value: shortValue(found), expected: String(format) };
  if (found === undefined) return { code: 'format-missing', path: '$.format', expected: String(format) };
  if (typeof found !== 'number')
    return { code: 'wrong-type', path: '$.format', value: shortValue(found), expected: 'number' };
  if (found === format) return null;
  return { code: found > format ? 'format-newer' : 'format-older', ...problem };
}
