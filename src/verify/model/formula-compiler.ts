// The conditions of one script as formulas; a named condition is compiled once and shared. In: conditions. Out: formulas.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { type FactCondition, foldCondition } from '@/scripts/language/visit/fold-condition';
import type { ModelFact } from './facts/abstract-facts';
import { leafOf } from './facts/leaf';
import { ALWAYS, allOf, anyOf, type Formula, NEVER, negated } from './formula';

export class FormulaCompiler {
  private readonly factOf: ReadonlyMap<string, number>;
  private readonly named = new Map<string, Formula>();
  private readonly tests = new Map<string, Formula>();

  constructor(
    private readonly script: Script,
    private readonly facts: readonly ModelFact[],
  ) {
    this.factOf = new Map(facts.map((fact, index) => [fact.id, index]));
  }

  compile(condition: Condition): Formula {
    return foldCondition<Formula>(condition, {
      all: allOf,
      any: anyOf,
      not: negated,
      named: (id) => this.namedFormula(id),
      test: (test) => this.testFormula(test),
    });
  }

  having(fact: number, values: readonly boolean[]): Formula {
    if (values.every((isIn) => isIn)) return ALWAYS;
    if (!values.some((isIn) => isIn)) return NEVER;
    // Equal tests are one formula, so that its set is built once.
    const key = `${fact}:${values.map(Number).join('')}`;
    const known = this.tests.get(key) ?? { kind: 'has', fact, values };
    this.tests.set(key, known);
    return known;
  }

  private testFormula(test: FactCondition): Formula {
    const leaf = leafOf(this.script, test);
    const index = this.factOf.get(leaf.fact);
    const fact = index === undefined ? undefined : this.facts[index];
    if (index === undefined || fact === undefined) throw new Error(`the model does not keep fact ${leaf.fact}`);
    return this.having(
      index,
      fact.classes.map((members) => leaf.holds(members.sample)),
    );
  }

  private namedFormula(id: string): Formula {
    const known = this.named.get(id);
    if (known !== undefined) return known;
    const named = this.script.conditions.find((condition) => condition.id === id);
    if (named === undefined) throw new Error(`no condition ${id}`);
    const formula = this.compile(named.when);
    this.named.set(id, formula);
    return formula;
  }
}
