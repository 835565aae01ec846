// The parser of training packs, where the script they belong to is parsed already. In: anything, the script. Out: a pack that fits it, or
// what is wrong with it, with places as in a bundle.
import * as v from 'valibot';
import type { Result } from '../language/result';
import type { Script } from '../language/script';
import { TrainingPack } from '../language/training/training-pack';
import { checkContext } from './checks/check-context';
import { checkTraining } from './checks/check-training';
import { explainForm } from './form/explain-form';
import type { Problem } from './problem';
import { ProblemList } from './problem-list';
import { scanValue } from './form/scan-value';

/** The pack that `input` is, as plain data of its own. Never throws. */
export function parseTraining(script: Script, input: unknown): Result<TrainingPack, Problem> {
  const problems = new ProblemList();
  const unfit = scanValue(input);
  if (unfit) return { ok: false, problems: [unfit] };
  const form = v.safeParse(TrainingPack, input, { abortEarly: true });
  if (!form.success) {
    explainForm(TrainingPack, input, '$.training', problems);
    return { ok: false, problems: problems.all() };
  }
  checkTraining(checkContext(script, problems), form.output);
  return problems.isEmpty ? { ok: true, value: form.output } : { ok: false, problems: problems.all() };
}
