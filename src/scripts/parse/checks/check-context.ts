// What the checks of a script share. In: a script of the right form and the list that problems go to. Out: the context.
import { allSteps, type PlacedStep } from '../../language/all-steps';
import type { Script } from '../../language/script';
import type { ProblemList } from '../problem-list';
import { type ScriptNames, scriptNames } from '../script-names';
import { type ConditionCheck, conditionCheck } from './facts/check-conditions';

export interface CheckContext {
  readonly script: Script;
  readonly steps: readonly PlacedStep[];
  readonly names: ScriptNames;
  readonly problems: ProblemList;
  readonly checkCondition: ConditionCheck;
}

/** Everything that the checks of one script look up. */
export function checkContext(
  script: Script,
  problems: ProblemList,
  steps: readonly PlacedStep[] = allSteps(script),
): CheckContext {
  const names = scriptNames(script, steps);
  return { script, steps, names, problems, checkCondition: conditionCheck(names, problems) };
}
