// The conditions that decide where a call goes. In: a script. Out: each with its JSON path, in the order of the script.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';

export interface PlacedCondition {
  readonly condition: Condition;
  /** JSON path of the condition. */
  readonly place: string;
}

/** Conditions of answers, routes, events and closing rows. */
export function placedConditions(script: Script): readonly PlacedCondition[] {
  return [
    ...allSteps(script).flatMap(({ step, path }) =>
      step.kind === 'fork' ? placed(step.routes, `${path}.routes`) : placed(step.answers, `${path}.answers`),
    ),
    ...script.events.flatMap((event, index) => [
      ...conditionAt(event.when, `$.events[${index}].when`),
      ...placed(event.routes, `$.events[${index}].routes`),
    ]),
    ...placed(script.closing.rows, '$.closing.rows'),
  ];
}

function placed(parts: readonly { readonly when?: Condition | undefined }[], path: string): readonly PlacedCondition[] {
  return parts.flatMap(({ when }, index) => conditionAt(when, `${path}[${index}].when`));
}

function conditionAt(condition: Condition | undefined, place: string): readonly PlacedCondition[] {
  return condition === undefined ? [] : [{ condition, place }];
}
