// Moves a step without changing what a call does. In: the bundle before and after the move. Out: the bundle after it, where
// `@stage-end` that would now mean another step names the one it meant; or why the step cannot be moved.
import { produce } from 'immer';
import { allSteps, type PlacedStep } from '../../language/all-steps';
import type { Bundle } from '../../language/bundle';
import type { Script } from '../../language/script';
import type { Step } from '../../language/step';
import type { RefusalCode } from '../edit-refusal';

/** Where a stage or a branch that is entered by itself begins: the call with its first step, an objection with its own. */
export function changedEntry(before: Script, after: Script): RefusalCode | null {
  if (before.stages[0]?.steps[0]?.id !== after.stages[0]?.steps[0]?.id) return 'entry-step';
  const entries = new Map(after.objections.map(({ id, steps }) => [id, steps[0]?.id]));
  const isSame = before.objections.every(({ id, steps }) => !entries.has(id) || entries.get(id) === steps[0]?.id);
  return isSame ? changedHome(before, after) : 'entry-step';
}

/** A step may change its stage, but neither the phase of the call nor the branch: both decide what can happen on it. */
function changedHome(before: Script, after: Script): RefusalCode | null {
  const homes = new Map(allSteps(before).map((placed) => [placed.step.id, homeOf(placed)]));
  return allSteps(after).some((placed) => homes.get(placed.step.id) !== homeOf(placed)) ? 'other-home' : null;
}

function homeOf({ home }: PlacedStep): string {
  if (home.kind === 'stage') return `stage ${home.stage.phase}`;
  return home.kind === 'objection' ? `objection ${home.objection.id}` : `event ${home.event.id}`;
}

/** The bundle after a move, with every implicit next step that the move would change made explicit. */
export function withExplicitNext(before: Bundle, after: Bundle): Bundle {
  const meant = nextStages(before.script);
  const means = nextStages(after.script);
  const isChanged = ({ step: { id } }: PlacedStep): boolean => meant.has(id) && meant.get(id) !== means.get(id);
  // Which steps those are is asked of the plain data: a draft makes a proxy of everything that it is asked for.
  const changed = allSteps(after.script).map(isChanged);
  if (!changed.includes(true)) return after;
  return produce(after, ({ script }) => {
    allSteps(script).forEach(({ step }, i) => {
      const next = changed[i] ? meant.get(step.id) : undefined;
      if (next !== undefined) makeExplicit(step, next);
    });
  });
}

/** Which step `@stage-end` means on each step of a stage. */
function nextStages({ stages }: Script): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  stages.forEach(({ steps }, i) => {
    const first = stages[i + 1]?.steps[0]?.id;
    if (first !== undefined) for (const { id } of steps) next.set(id, first);
  });
  return next;
}

function makeExplicit(step: Step, next: string): void {
  const ways = step.kind === 'fork' ? step.routes : step.answers;
  for (const way of ways) if (way.to === '@stage-end') way.to = next;
  if (step.kind !== 'fork' && step.fallback === '@stage-end') step.fallback = next;
}
