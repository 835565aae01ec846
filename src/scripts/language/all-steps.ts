// Every step of a script with its home. In: a script. Out: its steps in authored order: stages, then objections, then events.
import type { CallEvent, Objection, Stage } from './flow';
import type { Script } from './script';
import type { Step } from './step';

/** Where a step lives: in a stage of the call, or in a branch of an objection or of a call event. */
export type StepHome =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly index: number }
  | { readonly kind: 'objection'; readonly objection: Objection }
  | { readonly kind: 'event'; readonly event: CallEvent };

export interface PlacedStep {
  readonly step: Step;
  readonly home: StepHome;
  /** JSON path of the step. */
  readonly path: string;
}

/** The steps of a script in authored order. */
export function allSteps(script: Script): readonly PlacedStep[] {
  const placed: PlacedStep[] = [];
  const add = (steps: readonly Step[], home: StepHome, path: string) => {
    steps.forEach((step, index) => placed.push({ step, home, path: `${path}.steps[${index}]` }));
  };
  script.stages.forEach((stage, index) => add(stage.steps, { kind: 'stage', stage, index }, `$.stages[${index}]`));
  script.objections.forEach((objection, index) =>
    add(objection.steps, { kind: 'objection', objection }, `$.objections[${index}]`),
  );
  script.events.forEach((event, index) => add(event.steps ?? [], { kind: 'event', event }, `$.events[${index}]`));
  return placed;
}
