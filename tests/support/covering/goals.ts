// The goals of walks that go everywhere: of a script, and those that a landing reaches.
import type { CallPlan } from '@/machines/plan/call-plan';
import { decidingRow } from '@/machines/graph/closing-row';
import type { Landing } from '@/machines/graph/landing';

/** Every goal of a script; see `Covering`. */
export function goalsOf({ graph }: CallPlan): ReadonlySet<string> {
  const transitions = [...graph.transitions.values()].filter(
    ({ trigger }) => trigger.kind !== 'enter' && trigger.kind !== 'start',
  );
  return new Set([
    ...[...graph.steps.keys()].map((id) => `step:${id}`),
    ...transitions.map(({ id }) => id),
    ...graph.rows.map(({ row }) => `row:${row.id}`),
  ]);
}

/** What is met on the way to a landing: the forks, and the step or row at its end. */
export function goalsOn(plan: CallPlan, landing: Landing): readonly string[] {
  const forks = landing.passed.flatMap(({ id, trigger }) =>
    trigger.kind === 'pass' ? [`step:${trigger.step}`, id] : [],
  );
  if (landing.kind === 'step') return [...forks, `step:${landing.step.id}`];
  return [...forks, `row:${decidingRow(plan, landing.facts).row.id}`];
}
