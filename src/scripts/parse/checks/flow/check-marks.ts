// Whether the marks of a step make sense: one main answer, one that takes the rest, promises that something keeps.
// In: a step with its place. Out: problems. Whether a promise is kept on every call is asked by `verify`.
import type { Step } from '../../../language/step';
import type { CheckContext } from '../check-context';
import { checkStepPart } from './check-step-part';

/** Checks the marks of the answers and lines of a step. */
export function checkMarks(context: CheckContext, step: Exclude<Step, { kind: 'fork' }>, path: string): void {
  step.say?.forEach(({ promises }, i) => {
    promises?.forEach((promise, j) => {
      if ('task' in promise) checkStepPart(context, promise.task, 'task', `${path}.say[${i}].promises[${j}].task`);
    });
  });
  let [hasMain, hasCatchAll] = [false, false];
  step.answers.forEach((answer, i) => {
    const place = `${path}.answers[${i}]`;
    if (answer.main && hasMain) context.problems.add('main-twice', `${place}.main`, { value: answer.id });
    if (answer.catchAll && hasCatchAll) {
      context.problems.add('catch-all-twice', `${place}.catchAll`, { value: answer.id });
    }
    hasMain ||= answer.main === true;
    hasCatchAll ||= answer.catchAll === true;
  });
}
