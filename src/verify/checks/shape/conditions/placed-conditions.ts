// The conditions of a script with their places. In: a script. Out: each with its JSON path, in the order of the script.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';

export interface PlacedCondition {
  readonly condition: Condition;
  /** JSON path of the condition. */
  readonly place: string;
}

interface Guarded {
  readonly when?: Condition | undefined;
}

/** What decides where a call goes, what is shown, asked and done, and what is owed. */
export function placedConditions(script: Script): readonly PlacedCondition[] {
  return [
    ...allSteps(script).flatMap(({ step, path }) => ofStep(step, path)),
    ...placed(script.objections, '$.objections'),
    ...script.events.flatMap((event, index) => [
      ...conditionAt(event.when, `$.events[${index}].when`),
      ...placed(event.routes, `$.events[${index}].routes`),
    ]),
    ...ofClosing(script),
    ...script.notes.flatMap((note, index) => [
      ...conditionAt(note.when, `$.notes[${index}].when`),
      ...placed(note.lines, `$.notes[${index}].lines`),
    ]),
  ];
}

/** The same condition may stand at several places; the list has it at each. */
function ofStep(step: Step, path: string): readonly PlacedCondition[] {
  if (step.kind === 'fork') return placed(step.routes, `${path}.routes`);
  return [
    ...placed(step.say ?? [], `${path}.say`),
    ...placed(step.tasks ?? [], `${path}.tasks`),
    ...placed(step.ask ?? [], `${path}.ask`),
    ...placed(step.answers, `${path}.answers`),
  ];
}

function ofClosing({ closing }: Script): readonly PlacedCondition[] {
  return [
    ...closing.obligations.flatMap(({ when, met, waived }, index) => {
      const path = `$.closing.obligations[${index}]`;
      return [
        ...conditionAt(when, `${path}.when`),
        ...conditionAt(met, `${path}.met`),
        ...conditionAt(waived?.when, `${path}.waived.when`),
      ];
    }),
    ...placed(closing.rows, '$.closing.rows'),
  ];
}

function placed(parts: readonly Guarded[], path: string): readonly PlacedCondition[] {
  return parts.flatMap(({ when }, index) => conditionAt(when, `${path}[${index}].when`));
}

function conditionAt(condition: Condition | undefined, place: string): readonly PlacedCondition[] {
  return condition === undefined ? [] : [{ condition, place }];
}
