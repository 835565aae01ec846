// Which facts the agent may enter somewhere. In: a script. Out: their ids.
import { allSteps } from '../all-steps';
import type { Script } from '../script';

/** Asked facts, and those that a task confirms. */
export function enteredFacts(script: Script): ReadonlySet<string> {
  const entered = new Set<string>();
  for (const { step } of allSteps(script)) {
    if (step.kind === 'fork') continue;
    for (const ask of step.ask ?? []) entered.add(ask.fact);
    for (const task of step.tasks ?? []) if (task.confirms !== undefined) entered.add(task.confirms);
  }
  return entered;
}
