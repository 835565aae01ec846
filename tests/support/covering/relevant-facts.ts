// The facts that decide where a call may go. In: a script. Out: their ids, and whether the value matters or only that there is one.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';

export type Relevant = ReadonlyMap<string, 'value' | 'known'>;

/** Facts that a condition of the flow or of the closing reads, and those that a step requires. */
export function relevantFacts(script: Script): Relevant {
  const relevant = new Map<string, 'value' | 'known'>();
  const { stages, objections, events } = script;
  const steps = [...stages, ...objections, ...events].flatMap((home) => home.steps ?? []);
  for (const when of [...conditionsAround(script), ...steps.flatMap(conditionsOfStep)]) {
    for (const fact of factsIn(when, script)) relevant.set(fact, 'value');
  }
  for (const step of steps) {
    for (const { fact, required } of step.kind === 'fork' ? [] : (step.ask ?? [])) {
      if (required === true && !relevant.has(fact)) relevant.set(fact, 'known');
    }
  }
  return relevant;
}

/** Conditions of objections, events and the closing. */
function conditionsAround({ objections, events, closing }: Script): readonly (Condition | undefined)[] {
  return [
    ...[...objections, ...events, ...closing.rows].map(({ when }) => when),
    ...closing.obligations.flatMap(({ when, met, waived }) => [when, met, waived?.when]),
    ...events.flatMap(({ routes }) => routes.map(({ when }) => when)),
  ];
}

function conditionsOfStep(step: Step): readonly (Condition | undefined)[] {
  const parts = step.kind === 'fork' ? step.routes : [...step.answers, ...(step.tasks ?? []), ...(step.ask ?? [])];
  return parts.map(({ when }) => when);
}

function factsIn(condition: Condition | undefined, script: Script): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap((part) => factsIn(part, script));
  if ('any' in condition) return condition.any.flatMap((part) => factsIn(part, script));
  if ('not' in condition) return factsIn(condition.not, script);
  if ('campaign' in condition) return [script.campaigns.fact];
  if (!('condition' in condition)) return [condition.fact];
  return factsIn(script.conditions.find(({ id }) => id === condition.condition)?.when, script);
}
