// A script prepared for walking: its graph with compiled conditions, and the texts that a screen shows. Types only; `plan-call`
// makes it.
import type { ClosingRow, NoteTemplate, Obligation } from '@/scripts/language/closing';
import type { StepHome } from '@/scripts/language/all-steps';
import type { Fact, Facts } from '@/scripts/language/fact';
import type { CallEvent, Objection } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import type { Answer, Ask, Assignments, Line, Step, Task } from '@/scripts/language/step';
import type { PreparedText, TextNames } from '../view/fill-text';
import type { EventView, ObjectionView, StageProgress } from '../view/step-view';
import type { GraphEvent, GraphObjection, GraphRow, GraphStep, Transition } from '../graph/call-graph';
import type { FactTest } from '../graph/conditions/costed-test';
import type { LandingRules } from '../graph/landing';

export interface AnswerPlan {
  readonly answer: Answer;
  readonly transition: Transition;
  readonly position: number;
  readonly isMain: boolean;
}

export interface AskPlan {
  readonly ask: Ask;
  readonly fact: Fact;
  readonly label: string;
  readonly when: FactTest;
}

export interface TaskPlan {
  readonly task: Task;
  readonly system: { readonly id: string; readonly name: string };
  readonly text: PreparedText;
  readonly when: FactTest;
}

export interface LinePlan {
  readonly line: Line;
  readonly text: PreparedText;
  readonly when: FactTest;
}

export interface StepPlan {
  readonly step: Step;
  readonly home: StepHome;
  readonly node: GraphStep;
  readonly say: readonly LinePlan[];
  readonly tasks: readonly TaskPlan[];
  readonly asks: readonly AskPlan[];
  readonly answers: ReadonlyMap<string, AnswerPlan>;
  /** Facts that may be entered on this step, where they are on the screen. */
  readonly enterable: ReadonlySet<string>;
  readonly events: readonly EventPlan[];
  readonly objections: readonly ObjectionPlan[];
}

export interface EventPlan {
  readonly event: CallEvent;
  readonly node: GraphEvent;
  readonly view: EventView;
  /** The same, where the route that is taken ends the call as `ifEndedNow` assumes. */
  readonly endingView: EventView;
}

export interface ObjectionPlan {
  readonly objection: Objection;
  readonly node: GraphObjection;
  readonly view: ObjectionView;
}

export interface ObligationPlan {
  readonly obligation: Obligation;
  readonly when: FactTest;
  readonly met: FactTest;
  readonly waived: FactTest | null;
  /** Words of the waiver, to be filled. */
  readonly reason: PreparedText | null;
}

export interface ClosingRowPlan {
  readonly row: ClosingRow;
  readonly node: GraphRow;
  readonly disposition: { readonly id: string; readonly label: string };
  readonly status: { readonly id: string; readonly label: string } | null;
  readonly obligations: readonly ObligationPlan[];
}

export interface NotePlan {
  readonly note: NoteTemplate;
  readonly when: FactTest;
  readonly lines: readonly LinePlan[];
}

/** Everything that walking a call of one script needs, each thing found in constant time. */
export interface CallPlan extends LandingRules {
  readonly script: Script;
  /** Values of the non-personal facts before anything is known. */
  readonly initialFacts: Facts;
  readonly steps: ReadonlyMap<string, StepPlan>;
  readonly events: ReadonlyMap<string, EventPlan>;
  readonly objections: ReadonlyMap<string, ObjectionPlan>;
  readonly closing: ReadonlyMap<string, ClosingRowPlan>;
  readonly ifEndedNow: Assignments;
  readonly notes: readonly NotePlan[];
  readonly names: TextNames;
  /** Progress through the stages while the call stands in the stage with this index; the last one is of a closed call. */
  readonly progress: readonly (readonly StageProgress[])[];
}
