// The parser of scripts, the only way in. In: anything. Out: a script that can be compiled, or what is wrong with the data.
// Form, names and the sense that compiling needs are checked; whether the script is a good one is asked by `verify`.
import * as v from 'valibot';
import { allSteps } from '../language/all-steps';
import { checkBindings } from './checks/check-bindings';
import { checkCampaigns } from './checks/facts/check-campaigns';
import { checkContext } from './checks/check-context';
import { checkClosing } from './checks/check-closing';
import { checkDeclarations } from './checks/facts/check-declarations';
import { checkFlow } from './checks/flow/check-flow';
import { checkIds } from './checks/check-ids';
import { checkNamedConditions } from './checks/facts/check-named-conditions';
import { checkNotes } from './checks/check-notes';
import { checkRules } from './checks/check-rules';
import { checkSources } from './checks/check-sources';
import { checkTexts } from './checks/check-texts';
import { explainForm } from './form/explain-form';
import { FORMAT_VERSION, Script } from '../language/script';
import type { Result } from '../language/result';
import { LIMITS } from '../language/text';
import { FORMER_FORMAT, migrateScript } from './migrate';
import type { Problem } from './problem';
import { ProblemList, shortValue } from './problem-list';
import { scanValue } from './form/scan-value';
import { scriptTexts } from '../texts/script-texts';

/**
 * The script that `input` is, as plain data of its own, or everything that is wrong with it, in the order of the stages below
 * and of the data; each stage needs the one before. Never throws; takes time in proportion to the size of `input`.
 */
export function parseScript(input: unknown): Result<Script, readonly Problem[]> {
  const form = parseForm(Script, input, FORMAT_VERSION, LIFT);
  if (!form.ok) return form;
  const script = form.value;
  const problems = new ProblemList();
  const steps = allSteps(script);
  if (steps.length > LIMITS.steps) {
    problems.add('too-long', '$.stages', { value: String(steps.length), expected: `at-most:${LIMITS.steps}` });
    return { ok: false, error: problems.all() };
  }
  const context = checkContext(script, problems, steps);
  checkIds(script, steps, problems);
  checkBindings(context);
  checkDeclarations(context);
  checkCampaigns(context);
  checkNamedConditions(script, problems);
  checkFlow(context);
  checkClosing(context);
  checkNotes(context);
  checkRules(context);
  checkSources(context);
  checkTexts(scriptTexts(script), context.names, problems);
  return problems.isEmpty ? form : { ok: false, error: problems.all() };
}

/**
 * Data of the right form, copied into objects of its own. Stages: is it JSON data of bearable size, has it a `format` that
 * is read, does it fit the schema once it is lifted to the present one. Never throws.
 */
export function parseForm<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  format: number,
  lift: Lift | null = null,
): Result<v.InferOutput<S>, readonly Problem[]> {
  try {
    const unfit = scanValue(input) ?? checkFormat(input, format, lift?.from ?? format);
    if (unfit) return { ok: false, error: [unfit] };
    const present = lift === null ? input : lift.migrate(input);
    const result = v.safeParse(schema, present, { abortEarly: true });
    if (result.success) return { ok: true, value: result.output };
    const problems = new ProblemList();
    explainForm(schema, present, '$', problems);
    if (problems.isEmpty) problems.add('wrong-value', '$', { value: present });
    return { ok: false, error: problems.all() };
  } catch {
    // Reading a member ran foreign code (a getter, a proxy) that threw: no JSON data, whatever it is.
    return { ok: false, error: [{ code: 'wrong-type', path: '$', value: typeof input, expected: 'json' }] };
  }
}

/** How data of an older format becomes data of the present one. */
export interface Lift {
  /** The oldest format that is still read. */
  readonly from: number;
  /** Pure and total; gives data of the present format back as it is. */
  readonly migrate: (input: unknown) => unknown;
}

const LIFT: Lift = { from: FORMER_FORMAT, migrate: migrateScript };

function checkFormat(input: unknown, format: number, oldest: number): Problem | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { code: 'wrong-type', path: '$', value: shortValue(input), expected: 'object' };
  }
  const found: unknown = 'format' in input ? input.format : undefined;
  if (found === undefined) return { code: 'format-missing', path: '$.format', expected: String(format) };
  if (typeof found !== 'number') {
    return { code: 'wrong-type', path: '$.format', value: shortValue(found), expected: 'number' };
  }
  if (isRead(found, oldest, format)) return null;
  const code = found > format ? 'format-newer' : 'format-older';
  return { code, path: '$.format', value: shortValue(found), expected: String(format) };
}

function isRead(format: number, oldest: number, newest: number): boolean {
  return Number.isInteger(format) && format >= oldest && format <= newest;
}
