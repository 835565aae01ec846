// The steps that branches were opened from, followed by what is seen alone: neither the machine nor the model is asked.
// In: a script, moves and where they led. Out: the step that `@return` must lead to, where that can be told for certain.
import type { Move } from '@/machines/graph/move';
import { allSteps, type StepHome } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { Step, Target } from '@/scripts/language/step';

/** The step of the flow, then at most one of a branch; null when what is seen does not tell. */
export type LeftSteps = readonly string[] | null;

interface Seen {
  readonly step: Step;
  /** Id of the branch; null in the flow. */
  readonly branch: string | null;
}

export class LeftStepsWatch {
  private readonly steps: ReadonlyMap<string, Seen>;

  constructor(script: Script) {
    this.steps = new Map(allSteps(script).map(({ step, home }) => [step.id, { step, branch: branchOf(home) }]));
  }

  /** The branch that a step belongs to; null in the flow and for a closed call. */
  branchOf(step: string): string | null {
    return this.steps.get(step)?.branch ?? null;
  }

  /** The step that the author sends the call back to by this move; null when it sends it elsewhere, or cannot be told. */
  returnOf(left: LeftSteps, move: Move): string | null {
    return this.targetOf(move) === '@return' ? (left?.at(-1) ?? null) : null;
  }

  /** What is remembered after a move that led to `place`. */
  after(left: LeftSteps, move: Move, place: string): LeftSteps {
    const branch = this.branchOf(place);
    if (branch === null) return [];
    if (move.kind === 'enter' || left === null) return left;
    if (move.kind === 'objection' || move.kind === 'event') {
      // Back on the same step: it stayed, or the branch returned at once, or was opened out of itself.
      return place === move.step ? null : opened(left, move.step, this.branchOf(move.step));
    }
    if (this.targetOf(move) === '@return') return left.slice(0, -1);
    // A fork may have returned, or led on in the same branch.
    return this.isFork(this.targetOf(move)) ? null : left;
  }

  private isFork(target: Target | null): boolean {
    return target !== null && this.steps.get(target)?.step.kind === 'fork';
  }

  private targetOf(move: Move): Target | null {
    const step = this.steps.get(move.step)?.step;
    if (step === undefined || step.kind === 'fork') return null;
    if (move.kind === 'answer') return step.answers.find(({ id }) => id === move.answer)?.to ?? null;
    return move.kind === 'unlisted' ? (step.fallback ?? null) : null;
  }
}

function opened(left: readonly string[], from: string, branch: string | null): readonly string[] {
  return branch === null ? [from] : [...left.slice(0, 1), from];
}

function branchOf(home: StepHome): string | null {
  switch (home.kind) {
    case 'stage':
      return null;
    case 'objection':
      return `objection ${home.objection.id}`;
    case 'event':
      return `event ${home.event.id}`;
  }
}
