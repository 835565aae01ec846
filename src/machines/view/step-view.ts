// What a screen may know of a call: the current step, ready to show. No state names, no snapshots, no markup.
import type { Fact, FactValue } from '@/scripts/language/fact';
import type { Phase } from '@/scripts/language/flow';
import type { DeskTool } from '@/scripts/language/step';

/** A piece of a text: plain words, a filled placeholder, or a placeholder that has no value yet. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly fact: string }
  | { readonly kind: 'missing'; readonly label: string; readonly fact: string };

export interface LineView {
  readonly id: string;
  readonly segments: readonly Segment[];
  readonly optional: boolean;
  readonly verbatim: boolean;
}

export interface TaskView {
  readonly id: string;
  readonly system: { readonly id: string; readonly name: string };
  readonly segments: readonly Segment[];
  /** Tool of the desk that helps with it. */
  readonly tool: DeskTool | null;
  /** Flag that a tick sets; null for a mere instruction. */
  readonly confirms: string | null;
  readonly isDone: boolean;
  readonly sources: readonly string[];
}

export interface AskView {
  readonly fact: Fact;
  readonly label: string;
  readonly isRequired: boolean;
  readonly value: FactValue;
}

export interface AnswerView {
  readonly id: string;
  readonly label: string;
  readonly heard: readonly string[];
  /** Place in the authored list, from 1: the digit key. It never shifts when another answer is hidden. */
  readonly position: number;
  readonly isEnabled: boolean;
  /** Why it is shut: the author's words, or the labels of required facts that are still unknown. */
  readonly blocked: string | null;
  readonly missingAsks: readonly string[];
  /** Ids of obligations that are still owed; only for an answer that closes the contact. */
  readonly owed: readonly string[];
  readonly isMain: boolean;
  /** The client agrees by it: it waits until a verbatim line of the step could have been said. */
  readonly isAffirmative: boolean;
}

export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly key: string | null;
  readonly confirm: string | null;
  readonly hint: string | null;
  /** It ends the call just as "if the call ended now" assumes, so that closing may be told before it is confirmed. */
  readonly endsNow?: boolean;
}

export interface ObjectionView {
  readonly id: string;
  readonly title: string;
  readonly heard: readonly string[];
  /** 1…8 for F1…F8, null beyond. */
  readonly functionKey: number | null;
}

export interface StageProgress {
  readonly id: string;
  readonly title: string;
  readonly state: 'passed' | 'current' | 'ahead';
}

export interface ObligationView {
  readonly id: string;
  readonly label: string;
  readonly state: 'owed' | 'met' | 'waived';
  /** Why it is waived; null otherwise. */
  readonly reason: string | null;
  readonly system: string | null;
  readonly sources: readonly string[];
}

/** What the closing table says of some facts. */
export interface ClosingView {
  readonly row: string;
  readonly disposition: { readonly id: string; readonly label: string };
  /** null: no final status, the contact stays open. */
  readonly status: { readonly id: string; readonly label: string } | null;
  readonly rule: string;
  readonly because: string;
  readonly consequence: string;
  readonly obligations: readonly ObligationView[];
}

export interface NoteView {
  readonly id: string;
  readonly title: string;
  readonly system: string;
  readonly text: string;
  /** Labels of placeholders that had no value; the text shows them as «[…]». */
  readonly missing: readonly string[];
}

/** The current step of a call with everything around it. */
export interface StepView {
  readonly phase: Phase | 'closed';
  readonly stage: { readonly id: string; readonly title: string } | null;
  /** Set while an objection or an event's own branch is walked. */
  readonly branch: {
    readonly kind: 'objection' | 'event';
    readonly id: string;
    readonly title: string;
    readonly never: readonly string[];
  } | null;
  readonly id: string;
  readonly kind: 'talk' | 'work' | 'closed';
  readonly title: string;
  readonly say: readonly LineView[];
  readonly tasks: readonly TaskView[];
  readonly asks: readonly AskView[];
  readonly hints: readonly string[];
  readonly tool: DeskTool | null;
  /** Every answer that is not hidden, in authored order. */
  readonly answers: readonly AnswerView[];
  readonly hasFallback: boolean;
  readonly events: readonly EventView[];
  readonly objections: readonly ObjectionView[];
  readonly stages: readonly StageProgress[];
  readonly sources: readonly string[];
}
