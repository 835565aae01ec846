// A journal becomes the trail beside the step: what was answered where. In: a compiled script and a journal. Out: items.
// It names things as the script does; a name that the script lacks is shown as it was written.
import type { CallPlan, StepPlan } from '../plan/call-plan';
import type { CompiledScript } from '../machine/compile-script';
import type { Move } from '../graph/move';
import { effectiveMoves, type Journal } from '../session/journal';

/** One answered thing that can be taken back. */
export interface TrailItem {
  /** Undo mark that takes this and everything later back. */
  readonly keep: number;
  readonly at: number;
  /** Title of the stage; null inside a branch. */
  readonly stage: string | null;
  readonly stepId: string;
  readonly stepTitle: string;
  /** Label of the answer, event or objection, or what the client said. */
  readonly what: string;
  readonly kind: Exclude<Move['kind'], 'enter'>;
}

/** The effective moves of a call, oldest first. Entered facts are part of the step they were entered on: no item of their own. */
export function describeTrail({ plan }: CompiledScript, journal: Journal): readonly TrailItem[] {
  const said = saidLater(journal);
  return effectiveMoves(journal).flatMap(({ index, move }, keep): TrailItem | never[] => {
    if (move.kind === 'enter') return [];
    const step = plan.steps.get(move.step);
    return {
      keep,
      at: move.at,
      stage: step?.home.kind === 'stage' ? step.home.stage.title : null,
      stepId: move.step,
      stepTitle: step?.step.title ?? move.step,
      what: move.kind === 'unlisted' ? (said.get(index) ?? move.said) : labelOf(plan, step, move),
      kind: move.kind,
    };
  });
}

/** Messages that were given to blank `unlisted` entries afterwards, by the index of the entry. */
function saidLater({ entries }: Journal): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const entry of entries) if (entry.kind === 'said') said.set(entry.entry, entry.said);
  return said;
}

function labelOf(
  plan: CallPlan,
  step: StepPlan | undefined,
  move: Extract<Move, { kind: 'answer' | 'event' | 'objection' }>,
): string {
  switch (move.kind) {
    case 'answer':
      return step?.answers.get(move.answer)?.answer.label ?? move.answer;
    case 'event':
      return plan.events.get(move.event)?.event.title ?? move.event;
    case 'objection':
      return plan.objections.get(move.objection)?.objection.title ?? move.objection;
  }
}
