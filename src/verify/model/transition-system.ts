// A call graph as integers: locations, edges and the few fact values that conditions can tell apart. This is what the checker
// explores and the live monitors walk; tests prove it equal to the machine. Types only; `build-transition-system` makes it.
import type { ClosingRow } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';
import type { ModelFact } from './facts/abstract-facts';
import type { Formula } from './formula';
import type { Change } from '../sets/valuation-sets';

/**
 * What the agent or the client did. `pass` is no move: the machine walks through a fork by itself. `inherit` is not even
 * a moment: it leads to a hub, where the edges wait that many steps inherit from the states around them.
 */
export type EdgeLabel =
  | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
  | {
      readonly kind: 'enter';
      readonly step: string;
      readonly fact: string;
      readonly task: string | null;
      readonly isTick: boolean;
    }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'objection'; readonly objection: string }
  | { readonly kind: 'unlisted'; readonly step: string }
  | { readonly kind: 'pass' }
  | { readonly kind: 'inherit' };

export interface Edge {
  readonly label: EdgeLabel;
  readonly guard: Formula;
  readonly updates: readonly Change[];
  /** Tags of the answer. */
  readonly tags: readonly string[];
  /** Indices of locations. */
  readonly from: number;
  readonly to: number;
  /** The step is not left and entered again; nothing is arrived at. */
  readonly stays: boolean;
  /** False on the way into a hub, when nothing has happened yet. */
  readonly isMoment: boolean;
  /** Number among all edges of the system. */
  readonly index: number;
}

/** A place where a call can stand, or pass through. */
export interface Location {
  readonly kind: 'step' | 'fork' | 'closing' | 'closed' | 'hub';
  /** Step id; row id when closed. */
  readonly id: string;
  readonly tags: readonly string[];
  /** The branch that the step belongs to; null in the flow. */
  readonly branch: { readonly kind: 'objection' | 'event'; readonly id: string } | null;
  readonly row: ClosingRow | null;
  readonly step: Step | null;
  /** JSON path of the step or row in the script. */
  readonly path: string;
  /** Own edges, and those that lead to the hubs of what is inherited. */
  readonly edges: readonly Edge[];
}

export interface TransitionSystem {
  readonly script: Script;
  readonly facts: readonly ModelFact[];
  readonly locations: readonly Location[];
  /** Edges by the location that they lead to. */
  readonly incoming: readonly (readonly Edge[])[];
  readonly locationOf: ReadonlyMap<string, number>;
  readonly start: number;
  /**
   * Values of each dimension of a valuation: the classes of the facts, then the steps that an open branch returns to, those of
   * the flow and those of branches each in a dimension of their own.
   */
  readonly radices: readonly number[];
  /** Starting facts: every intake value that the assumptions allow, and initial values of the others. */
  readonly initial: Formula;
  /** Compiles one more condition, e.g. of a rule. It must have been given to `buildTransitionSystem` as `observed`. */
  formulaOf(condition: Condition): Formula;
}
