// What the checks of a script share. In: nothing. Out: the type.
import type { PlacedStep } from '../../language/all-steps';
import type { Script } from '../../language/script';
import type { ProblemList } from '../problem-list';
import type { ScriptNames } from '../script-names';
import type { ConditionCheck } from './facts/check-conditions';

/** What the checks of a script share. */
export interface CheckContext {
  readonly script: Script;
  readonly steps: readonly PlacedStep[];
  readonly names: ScriptNames;
  readonly problems: ProblemList;
  readonly checkCondition: ConditionCheck;
}
