// Whether the closing table names parts that are there. In: a script of the right form with its names. Out: problems. Whether a
// row can be reached is asked by `verify`.
import { checkAssignments } from './facts/check-assignments';
import type { CheckContext } from './check-context';
import { checkFirstMatch } from './flow/check-first-match';
import { checkSystem } from './flow/check-system';

/** Checks the closing table with its obligations. */
export function checkClosing(context: CheckContext): void {
  const { names, problems, checkCondition } = context;
  const { ifEndedNow, obligations, rows } = context.script.closing;
  checkAssignments(ifEndedNow, '$.closing.ifEndedNow', names, problems);
  obligations.forEach((obligation, i) => {
    const path = `$.closing.obligations[${i}]`;
    checkCondition(obligation.when, `${path}.when`);
    checkCondition(obligation.met, `${path}.met`);
    checkCondition(obligation.waived?.when, `${path}.waived.when`);
    checkSystem(context, obligation.system, `${path}.system`);
  });
  rows.forEach((row, i) => {
    const path = `$.closing.rows[${i}]`;
    checkCondition(row.when, `${path}.when`);
    checkDisposition(context, row.disposition, `${path}.disposition`);
    checkStatus(context, row.status, `${path}.status`);
    row.obligations.forEach((id, j) => {
      if (!names.obligations.has(id)) {
        problems.add('unknown-obligation', `${path}.obligations[${j}]`, { value: id, near: names.obligations });
      }
    });
  });
  rows.forEach(({ catchAll, when }, i) => {
    if (catchAll && when !== undefined) {
      problems.add('wrong-kind', `$.closing.rows[${i}].catchAll`, { value: 'catchAll', expected: 'no-condition' });
    }
  });
  checkFirstMatch(rows, '$.closing.rows', problems);
}

/** Checks that a disposition is one of the closing table. */
export function checkDisposition({ names, problems }: CheckContext, id: string, path: string): void {
  if (!names.dispositions.has(id)) problems.add('unknown-disposition', path, { value: id, near: names.dispositions });
}

/** Checks that a status is one of the closing table; null is none. */
export function checkStatus({ names, problems }: CheckContext, id: string | null, path: string): void {
  if (id !== null && !names.statuses.has(id)) problems.add('unknown-status', path, { value: id, near: names.statuses });
}
