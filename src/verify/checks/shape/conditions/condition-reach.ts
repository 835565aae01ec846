// Whether the conditions of a script can hold at all, whatever a call does. In: a script. Out: a test for conditions.
// The model keeps fewer facts: what only decides which words are shown must not weigh in proofs.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { abstractFacts } from '../../../model/facts/abstract-facts';
import type { Formula } from '../../../model/formula';
import { FormulaCompiler } from '../../../model/formula-compiler';
import { DecisionDiagrams } from '../../../sets/decision-diagrams';
import { placedConditions } from './placed-conditions';

/** Over all values that facts can ever have: holds for all of them, for none, or for some. */
export type Reach = 'all' | 'none' | 'some';

/** A test for any condition of the script, those of texts included. */
export function reachOfConditions(script: Script): (condition: Condition) => Reach {
  const facts = abstractFacts(
    script,
    placedConditions(script).map(({ condition }) => condition),
  );
  const compiler = new FormulaCompiler(script, facts);
  const sets = new DecisionDiagrams({ radices: facts.map(({ classes }) => classes.length) });
  const known = new Map<Formula, number>();
  const setOf = (formula: Formula): number => {
    const set = known.get(formula) ?? built(formula);
    known.set(formula, set);
    return set;
  };
  const built = (formula: Formula): number => {
    switch (formula.kind) {
      case 'always':
        return sets.all;
      case 'never':
        return sets.none;
      case 'has':
        return sets.having(formula.fact, formula.values);
      case 'all':
        return formula.parts.reduce((set, part) => sets.both(set, setOf(part)), sets.all);
      case 'any':
        return formula.parts.reduce((set, part) => sets.either(set, setOf(part)), sets.none);
      case 'not':
        return sets.minus(sets.all, setOf(formula.part));
    }
  };
  return (condition) => {
    const set = setOf(compiler.compile(condition));
    if (sets.isNone(set)) return 'none';
    return sets.isSame(set, sets.all) ? 'all' : 'some';
  };
}
