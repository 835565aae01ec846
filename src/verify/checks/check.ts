// What a check of the checker is. In: nothing. Out: the types that every check file fills, one file for each check id.
import type { Language } from '@/scripts/language/language';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Script } from '@/scripts/language/script';
import type { Translation } from '@/scripts/language/translation';
import type { FactBoxes } from '../report/describe-boxes';
import type { TransitionSystem } from '../model/transition-system';
import type { RuleResult } from '../rules/prove-rules';
import type { Exploration } from '../search/explore';
import type { Playable, ShortestCalls } from '../search/shortest-call';
import type { SetSpace } from '../sets/set-space';

/** One sentence that says what is wrong, and one that says what to do. Names in braces are taken from the finding's data. */
export type FindingWords = Readonly<Record<Language, readonly [message: string, advice: string]>>;

/** A place that a check has something to say about. */
export interface Found {
  /** JSON path into the script. */
  readonly place: string;
  /** Names that the words of the finding need, e.g. the title of a step. */
  readonly data: Readonly<Record<string, string>>;
  /** Shortest call that shows it; null where nothing can be played, or calls are not wanted. */
  readonly playable?: Playable | null;
  /** For which facts it happens; null where that was not asked, or says nothing. */
  readonly boxes?: FactBoxes | null;
}

/** What a check of the text of a script may read. */
export interface ShapeContext {
  readonly script: Script;
  readonly model: TransitionSystem;
  readonly translation: Translation | null;
}

/** What a check of the behaviour of a script may read. */
export interface BehaviourContext<S> {
  readonly space: SetSpace<S>;
  /** Facts with which calls reach each location. */
  readonly reached: Exploration<S>;
  /** Finds shortest calls; null when verdicts without calls are wanted. */
  readonly calls: ShortestCalls<S> | null;
  /** The rows of the closing table over the facts with which contacts are closed, in the order of the table. */
  readonly closing: readonly ClosingCase<S>[];
  /** Verdicts of the rules, in the order of the script. */
  readonly verdicts: readonly RuleResult[];
}

/** A row of the closing table with the facts that it decides, and those with which it holds. */
export interface ClosingCase<S> {
  readonly row: ClosingRow;
  readonly place: string;
  /** Label of the row's disposition. */
  readonly name: string;
  readonly decided: S;
  readonly holding: S;
}

/** Reads the script as it is written. */
export interface ShapeCheck<Id extends string = string> {
  readonly id: Id;
  readonly layer: 'shape';
  readonly words: FindingWords;
  run(context: ShapeContext): readonly Found[];
}

/** Reads every call that the script allows: `flow` where calls go, `conduct` how they close and which rules they keep. */
export interface BehaviourCheck<Id extends string = string> {
  readonly id: Id;
  readonly layer: 'flow' | 'conduct';
  readonly words: FindingWords;
  run<S>(context: BehaviourContext<S>): readonly Found[];
}
