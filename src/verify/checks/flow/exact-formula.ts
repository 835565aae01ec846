// Conditions that the model was not made for. In: a model and a condition. Out: its formula where the model can tell exactly
// when it holds; null where it keeps too little for that.
import type { Condition } from '@/scripts/language/condition';
import { type Formula, leafOf } from '../../model/formula';
import type { TransitionSystem } from '../../model/transition-system';

/** The model merges values that its own conditions do not tell apart; a condition that does is not exact there. */
export function exactFormula(model: TransitionSystem, condition: Condition): Formula | null {
  return isExact(model, condition) ? model.formulaOf(condition) : null;
}

function isExact(model: TransitionSystem, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((part) => isExact(model, part));
  if ('any' in condition) return condition.any.every((part) => isExact(model, part));
  if ('not' in condition) return isExact(model, condition.not);
  if ('condition' in condition) {
    const named = model.script.conditions.find(({ id }) => id === condition.condition);
    return named !== undefined && isExact(model, named.when);
  }
  // Dates are told apart by their side of the present only where the model itself asks for it.
  if ('present' in condition) return false;
  const leaf = leafOf(model.script, condition);
  const fact = model.facts.find(({ id }) => id === leaf.fact);
  if (fact === undefined) return false;
  return (
    leaf.bounds.every((bound) => fact.points.includes(bound)) &&
    fact.classes.every(({ values }) => new Set(values.map((value) => leaf.holds(value))).size <= 1)
  );
}
