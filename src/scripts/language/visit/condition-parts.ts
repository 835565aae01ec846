// What a condition reads. In: a condition. Out: its tests of facts and the names it uses.
import type { Condition } from '../condition';
import { type FactCondition, foldCondition } from './fold-condition';

export interface ConditionParts {
  readonly tests: readonly FactCondition[];
  /** Ids of named conditions; what those read is theirs. */
  readonly names: readonly string[];
}

export function conditionParts(condition: Condition): ConditionParts {
  return foldCondition<ConditionParts>(condition, {
    all: together,
    any: together,
    not: (part) => part,
    named: (id) => ({ tests: [], names: [id] }),
    test: (test) => ({ tests: [test], names: [] }),
  });
}

function together(parts: readonly ConditionParts[]): ConditionParts {
  return { tests: parts.flatMap(({ tests }) => tests), names: parts.flatMap(({ names }) => names) };
}
