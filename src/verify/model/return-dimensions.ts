// The steps that open branches return to, as two dimensions of a valuation: the step of the flow that was left, and the step of a
// branch that was left last. This is the whole memory that a call has of them, see `return-stack`.
// In: a call graph. Out: formulas and changes.
import type { CallGraph, GraphStep } from '@/machines/graph/call-graph';
import type { Change } from '../sets/valuation-sets';
import type { FactChanges } from './facts/fact-changes';
import { ALWAYS, allOf, type Formula } from './formula';

/** Value 0 is "nothing is remembered". */
interface Dimension {
  readonly index: number;
  readonly steps: readonly string[];
}

/** A step to return to. */
export interface WayBack {
  readonly step: string;
  /** It is the one to return to now. */
  readonly guard: Formula;
  /** Forgets it. */
  readonly updates: readonly Change[];
}

export class ReturnDimensions {
  private readonly flow: Dimension;
  private readonly branch: Dimension;

  constructor(
    graph: CallGraph,
    private readonly changes: FactChanges,
  ) {
    const openers = [...graph.steps.values()].filter(({ opensBranch }) => opensBranch);
    const inFlow = openers.filter(({ scope }) => scope.kind === 'phase').map(({ id }) => id);
    const inBranch = openers.filter(({ scope }) => scope.kind !== 'phase').map(({ id }) => id);
    const first = changes.facts.length;
    this.flow = { index: first, steps: inFlow };
    this.branch = { index: first + (inFlow.length > 0 ? 1 : 0), steps: inBranch };
  }

  get radices(): readonly number[] {
    return this.used().map(({ steps }) => steps.length + 1);
  }

  /** No branch is open. */
  get none(): Formula {
    return allOf(this.used().map((dimension) => this.having(dimension, 0)));
  }

  /** What opening a branch from this step writes down. */
  remember(step: GraphStep): readonly Change[] {
    const dimension = step.scope.kind === 'phase' ? this.flow : this.branch;
    const value = dimension.steps.indexOf(step.id) + 1;
    return value === 0 ? [] : [this.change(dimension, value)];
  }

  /** What leaving every branch for good writes down. */
  forget(): readonly Change[] {
    return this.used().map((dimension) => this.change(dimension, 0));
  }

  /** Every step that may be returned to. */
  waysBack(): readonly WayBack[] {
    const outOfBranch = this.branch.steps.map((step, place) => ({
      step,
      guard: this.having(this.branch, place + 1),
      updates: [this.change(this.branch, 0)],
    }));
    const inFlow = this.branch.steps.length === 0 ? ALWAYS : this.having(this.branch, 0);
    const toFlow = this.flow.steps.map((step, place) => ({
      step,
      guard: allOf([inFlow, this.having(this.flow, place + 1)]),
      updates: [this.change(this.flow, 0)],
    }));
    return [...outOfBranch, ...toFlow];
  }

  private used(): readonly Dimension[] {
    return [this.flow, this.branch].filter(({ steps }) => steps.length > 0);
  }

  private having({ index, steps }: Dimension, value: number): Formula {
    return { kind: 'has', fact: index, values: Array.from({ length: steps.length + 1 }, (_, at) => at === value) };
  }

  private change({ index, steps }: Dimension, value: number): Change {
    return this.changes.toClass(index, value, steps.length + 1);
  }
}
