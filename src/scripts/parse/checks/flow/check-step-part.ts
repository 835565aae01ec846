// Whether `step/answer` or `step/task` names a part of a step. In: the name with its place. Out: problems.
import type { CheckContext } from '../check-context';

/** Checks `step/answer` or `step/task`; only a task with something to confirm can be ticked. */
export function checkStepPart(
  { names, problems }: CheckContext,
  name: string,
  kind: 'answer' | 'task',
  place: string,
): void {
  const slash = name.indexOf('/');
  const stepId = name.slice(0, slash);
  const step = names.steps.get(stepId)?.step;
  if (!step || step.kind === 'fork') {
    problems.add('unknown-name', place, {
      value: name,
      expected: kind,
      near: withPart(names.steps.keys(), name.slice(slash)),
    });
    return;
  }
  const parts: readonly { readonly id: string }[] = kind === 'answer' ? step.answers : (step.tasks ?? []);
  const part = parts.find(({ id }) => id === name.slice(slash + 1));
  if (!part) {
    const near = parts.map(({ id }) => `${stepId}/${id}`);
    problems.add('unknown-name', place, { value: name, expected: kind, near });
  } else if (kind === 'task' && !('confirms' in part)) {
    problems.add('wrong-kind', place, { value: name, expected: 'confirmable-task' });
  }
}

function* withPart(steps: Iterable<string>, part: string): Generator<string> {
  for (const step of steps) yield `${step}${part}`;
}
