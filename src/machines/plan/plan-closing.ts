// What a screen shows of the closing table, prepared once. In: a graph. Out: rows by id.
import { prepareText } from '../view/fill-text';
import { ALWAYS } from '../graph/always';
import type { CallGraph } from '../graph/call-graph';
import type { ClosingRowPlan, ObligationPlan } from './call-plan';
import type { ConditionCompiler } from '../graph/conditions/condition-compiler';
import { indexById } from '../graph/index-by-id';

/** @throws when a row names a disposition or status that the script lacks. */
export function planClosing({ script, rows }: CallGraph, test: ConditionCompiler): ReadonlyMap<string, ClosingRowPlan> {
  const dispositions = indexById(script.closing.dispositions, 'disposition');
  const statuses = indexById(script.closing.statuses, 'status');
  return new Map(
    rows.map((node): readonly [string, ClosingRowPlan] => {
      const { row } = node;
      return [
        row.id,
        {
          row,
          node,
          disposition: named(dispositions, row.disposition),
          status: row.status === null ? null : named(statuses, row.status),
          obligations: node.obligations.map(
            (obligation): ObligationPlan => ({
              obligation,
              when: test(obligation.when ?? ALWAYS),
              met: test(obligation.met),
              waived: obligation.waived ? test(obligation.waived.when) : null,
              reason: obligation.waived ? prepareText(obligation.waived.reason) : null,
            }),
          ),
        },
      ];
    }),
  );
}

function named<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (item === undefined) throw new Error(`The closing table names "${id}", which the script lacks`);
  return item;
}
