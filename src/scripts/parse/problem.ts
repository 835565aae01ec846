// What is wrong with data that came from outside. A problem is a value; its words are in `problem-text.ts`.

/** Kinds of problems, grouped by the parser that reports them. */
export type ProblemCode =
  // text of a file
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'too-many-nodes'
  | 'duplicate-key'
  // format and shape
  | 'format-older'
  | 'format-newer'
  | 'format-missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'missing-field'
  | 'unknown-field'
  | 'too-long'
  | 'too-short'
  | 'bad-id'
  | 'bad-condition'
  // names across the script
  | 'duplicate-id'
  | 'unknown-fact'
  | 'unknown-value'
  | 'unknown-setting'
  | 'unknown-condition'
  | 'unknown-column'
  | 'unknown-system'
  | 'unknown-target'
  | 'unknown-obligation'
  | 'unknown-status'
  | 'unknown-disposition'
  | 'unknown-source'
  | 'unknown-placeholder'
  | 'unknown-format'
  | 'unknown-name'
  // sense without which the script cannot be compiled
  | 'wrong-kind'
  | 'out-of-range'
  | 'circular-condition'
  | 'circular-fork'
  | 'return-outside-branch'
  | 'stage-end-outside-stage'
  | 'last-route-conditional'
  | 'route-after-last'
  | 'personal-in-condition'
  | 'text-in-condition'
  | 'key-taken'
  | 'main-twice'
  | 'catch-all-twice'
  // journals and translations
  | 'script-unknown'
  | 'entry-impossible'
  | 'text-missing'
  | 'text-unknown'
  | 'placeholder-mismatch'
  // the list itself
  | 'more-problems';

/** One thing wrong with incoming data, with its place. */
export interface Problem {
  readonly code: ProblemCode;
  /** Place in the data, as JSON path: `$.stages[2].steps[0].answers[1].to`. `$` is the whole. */
  readonly path: string;
  /** The offending value, shortened for display. */
  readonly value?: string;
  /** Nearest valid name, if one is near. */
  readonly suggestion?: string;
  /** What was expected, or a limit, in machine-readable words. */
  readonly expected?: string;
  /** Place in the text of the file, 1-based, when there is one. */
  readonly line?: number;
  readonly column?: number;
}
