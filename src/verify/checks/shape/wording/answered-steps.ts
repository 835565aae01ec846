// The steps that wait for an answer. In: a script. Out: its talking and working steps with their paths and answers.
import { allSteps } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { Answer, TalkStep, WorkStep } from '@/scripts/language/step';

export interface AnsweredStep {
  readonly step: TalkStep | WorkStep;
  readonly path: string;
  /** What the words of a finding about the step name. */
  readonly data: Readonly<Record<string, string>>;
}

/** All steps but forks, in the order of the script. */
export function answeredSteps(script: Script): readonly AnsweredStep[] {
  return allSteps(script).flatMap(({ step, path }) =>
    step.kind === 'fork' ? [] : [{ step, path, data: { step: step.id, title: step.title } }],
  );
}

/** Answers of a step with their JSON paths. */
export function placedAnswers({
  step,
  path,
}: AnsweredStep): readonly { readonly answer: Answer; readonly place: string }[] {
  return step.answers.map((answer, index) => ({ answer, place: `${path}.answers[${index}]` }));
}
