// The row of the closing table that decides, and what it leaves owed. In: facts. Out: a row, obligations. It closes nothing.
import type { Facts } from '@/scripts/language/fact';
import type { CallGraph, GraphRow } from './call-graph';
import type { ConditionCompiler } from './conditions/condition-compiler';

/** What deciding needs of a script. */
export interface GraphRules {
  readonly graph: CallGraph;
  readonly test: ConditionCompiler;
}

/** The first row that holds. Total: the last row decides when none holds. */
export function decidingRow({ graph, test }: GraphRules, facts: Facts): GraphRow {
  const { rows } = graph;
  return rows.find(({ when }) => when.every((condition) => test(condition)(facts))) ?? rows.at(-1) ?? rows[0];
}

/** Ids of the obligations that the deciding row still leaves owed. */
export function owedAt(rules: GraphRules, facts: Facts): readonly string[] {
  const { test } = rules;
  return decidingRow(rules, facts)
    .obligations.filter(
      ({ when, met, waived }) =>
        (when === undefined || test(when)(facts)) &&
        !test(met)(facts) &&
        (waived === undefined || !test(waived.when)(facts)),
    )
    .map(({ id }) => id);
}
