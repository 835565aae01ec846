// Conditions that the model was not made for. In: a model and a condition. Out: its formula where the model can tell exactly
// when it holds; null where it keeps too little for that.
import type { Condition } from '@/scripts/language/condition';
import { type FactCondition, foldCondition } from '@/scripts/language/visit/fold-condition';
import { leafOf } from '../../model/facts/leaf';
import type { Formula } from '../../model/formula';
import type { TransitionSystem } from '../../model/transition-system';

/** The model merges values that its own conditions do not tell apart; a condition that does is not exact there. */
export function exactFormula(model: TransitionSystem, condition: Condition): Formula | null {
  return isExact(model, condition) ? model.formulaOf(condition) : null;
}

function isExact(model: TransitionSystem, condition: Condition): boolean {
  const everyPart = (parts: readonly boolean[]): boolean => parts.every((isPart) => isPart);
  return foldCondition<boolean>(condition, {
    all: everyPart,
    any: everyPart,
    not: (part) => part,
    named: (id) => {
      const named = model.script.conditions.find((one) => one.id === id);
      return named !== undefined && isExact(model, named.when);
    },
    test: (test) => isTold(model, test),
  });
}

/** Whether the model keeps apart the values that a test does. */
function isTold(model: TransitionSystem, test: FactCondition): boolean {
  // Dates are told apart by their side of the present only where the model itself asks for it.
  if ('present' in test) return false;
  const leaf = leafOf(model.script, test);
  const fact = model.facts.find(({ id }) => id === leaf.fact);
  if (fact === undefined) return false;
  return (
    leaf.bounds.every((bound) => fact.points.includes(bound)) &&
    fact.classes.every(({ values }) => new Set(values.map((value) => leaf.holds(value))).size <= 1)
  );
}
