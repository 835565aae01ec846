// What a script means, as data: scopes, steps and transitions with everything implicit written out. The machine, the decisions,
// the step view and the transition system of the checker all read this and nothing else. Types only.
import type { ClosingRow, Obligation } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase } from '@/scripts/language/flow';
import type { StepHome } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { Ask, Assignments, Step } from '@/scripts/language/step';

/** What makes a call take a transition. `start` and `pass` are nobody's move: the call walks on by itself. */
export type Trigger =
  | { readonly kind: 'start' }
  | { readonly kind: 'pass'; readonly step: string }
  | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
  /** `task` is the task whose tick writes the flag; null where the fact is asked for. */
  | { readonly kind: 'enter'; readonly step: string; readonly fact: string; readonly task: string | null }
  | { readonly kind: 'unlisted'; readonly step: string }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'objection'; readonly objection: string };

/** Where a transition leads: `@stage-end` is already the step it means. */
export type Destination =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'stay' }
  | { readonly kind: 'return' }
  | { readonly kind: 'close' };

/**
 * What becomes of the steps to return to.
 *
 * - `push`: a branch is opened, the step left is remembered
 * - `pop`: back to the step that was remembered last
 * - `clear`: the call goes on in the flow or ends, whatever branch was open is left for good
 * - `keep`: nothing
 */
export type ReturnChange = 'keep' | 'push' | 'pop' | 'clear';

export interface Transition {
  /** Unique in the script, e.g. `answer:hello/listens`. */
  readonly id: string;
  readonly trigger: Trigger;
  /** Conditions that must all hold: the event's and the route's, say. */
  readonly when: readonly Condition[];
  /** Earlier entries of the same first-match list: none of their conditions may hold. */
  readonly unless: readonly Condition[];
  /** Every required question of the step must be answered first. */
  readonly needsAsks: boolean;
  readonly set: Assignments;
  /** The date fact that lies in the past from then on: the one at which the event of the clock fires. */
  readonly passes: string | null;
  readonly to: Destination;
  readonly returns: ReturnChange;
  /**
   * Whether the contact can be closed by taking it: `at-once`, or `on-the-way`, through the forks it leads to. Then it is
   * shut while the closing row that would decide leaves an obligation owed.
   */
  readonly closes: 'never' | 'at-once' | 'on-the-way';
  readonly tags: readonly string[];
}

export interface GraphAsk {
  readonly ask: Ask;
  readonly fact: Fact;
  /** Answers with `needsAsks` are shut while it is on the screen and unknown. */
  readonly isRequired: boolean;
}

export interface GraphStep {
  readonly id: string;
  readonly step: Step;
  readonly home: StepHome;
  readonly scope: Scope;
  /** JSON path of the step in the script. */
  readonly path: string;
  readonly asks: readonly GraphAsk[];
  /** Ticks of tasks before asked facts, so that the first open one takes an entered value. */
  readonly enters: readonly Transition[];
  /** In authored order. */
  readonly answers: readonly Transition[];
  readonly unlisted: Transition | null;
  /** Ways out of a fork, first match; empty where the call rests. */
  readonly routes: readonly Transition[];
  /** What the scope offers on this step; nothing on a fork. */
  readonly events: readonly GraphEvent[];
  readonly objections: readonly GraphObjection[];
  /** Some event or objection opens a branch from here, so the step may be returned to. */
  readonly opensBranch: boolean;
}

export interface GraphEvent {
  readonly event: CallEvent;
  readonly when: Condition | null;
  /** First match. */
  readonly routes: readonly Transition[];
}

export interface GraphObjection {
  readonly objection: Objection;
  readonly transition: Transition;
}

/** Steps that inherit the same events and objections: a phase of the flow, or a branch. */
export interface Scope {
  readonly id: string;
  readonly kind: 'phase' | 'objection' | 'event';
  /** The phase; of a branch, every phase it can be entered from. */
  readonly phases: readonly Phase[];
  readonly events: readonly GraphEvent[];
  readonly objections: readonly GraphObjection[];
}

/** A row of the closing table, decided by first match. */
export interface GraphRow {
  readonly row: ClosingRow;
  /** JSON path of the row in the script. */
  readonly path: string;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
  readonly obligations: readonly Obligation[];
}

export interface CallGraph {
  readonly script: Script;
  readonly start: Transition;
  readonly scopes: readonly Scope[];
  /** In authored order: stages, objections, events. */
  readonly steps: ReadonlyMap<string, GraphStep>;
  /** Forks, each after those that it leads to. */
  readonly forks: readonly GraphStep[];
  readonly events: ReadonlyMap<string, GraphEvent>;
  readonly objections: ReadonlyMap<string, GraphObjection>;
  readonly rows: readonly [GraphRow, ...GraphRow[]];
  readonly transitions: ReadonlyMap<string, Transition>;
  /** Date facts that are compared with the present; where they stand is kept by `presentKey`. */
  readonly comparedDates: ReadonlySet<string>;
}
