// The one walk over the conditions and assignments of a script. In: a script and a visitor. Out: nothing; the visitor is told of
// each, in the order of the script.
import { allSteps } from '../all-steps';
import type { Condition } from '../condition';
import type { Script } from '../script';
import type { Assignments, Step } from '../step';

/**
 * What a condition decides.
 *
 * - `way`: where a call may go, and what it owes or ends with
 * - `words`: only what is shown or written
 * - `name`: nothing by itself; others use it by its name
 */
export type ConditionUse = 'way' | 'words' | 'name';

export interface ScriptVisitor {
  condition?(condition: Condition, use: ConditionUse): void;
  assignments?(set: Assignments): void;
}

export function visitScript(script: Script, visitor: ScriptVisitor): void {
  const tell = teller(visitor);
  for (const { when } of script.conditions) tell.when(when, 'name');
  for (const { step } of allSteps(script)) visitStep(step, tell);
  for (const objection of script.objections) tell.when(objection.when, 'way');
  for (const event of script.events) {
    tell.when(event.when, 'way');
    event.routes.forEach(tell.entry);
  }
  visitClosing(script.closing, tell);
  for (const { holds } of script.assumptions) tell.when(holds, 'way');
  for (const { when, lines } of script.notes) {
    tell.when(when, 'words');
    for (const line of lines) tell.when(line.when, 'words');
  }
}

function visitClosing({ rows, obligations }: Script['closing'], tell: Teller): void {
  for (const row of rows) tell.when(row.when, 'way');
  for (const { when, met, waived } of obligations) {
    for (const condition of [when, met, waived?.when]) tell.when(condition, 'way');
  }
}

interface Teller {
  readonly when: (condition: Condition | undefined, use: ConditionUse) => void;
  /** An answer or a route. */
  readonly entry: (entry: { readonly when?: Condition | undefined; readonly set?: Assignments | undefined }) => void;
}

function teller(visitor: ScriptVisitor): Teller {
  const when: Teller['when'] = (condition, use) => {
    if (condition !== undefined) visitor.condition?.(condition, use);
  };
  return {
    when,
    entry: (entry) => {
      when(entry.when, 'way');
      if (entry.set !== undefined) visitor.assignments?.(entry.set);
    },
  };
}

function visitStep(step: Step, { when, entry }: Teller): void {
  if (step.kind === 'fork') {
    step.routes.forEach(entry);
    return;
  }
  for (const line of step.say ?? []) when(line.when, 'words');
  for (const task of step.tasks ?? []) when(task.when, task.confirms === undefined ? 'words' : 'way');
  for (const ask of step.ask ?? []) when(ask.when, 'way');
  step.answers.forEach(entry);
}
