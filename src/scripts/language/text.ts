// The smallest words of the script language: identifiers, texts and the sizes they may have.
// Every other schema of the language is built from these; nothing here knows about steps or facts. The message of a pattern
// or a union in this folder is not shown: it names what was expected, for `explain-form.ts` and `problem-text.ts`.
import * as v from 'valibot';

/** Hard sizes of the language. A script beyond any of them is refused by the parser, never truncated. */
export const LIMITS = {
  /** Characters of a script file. */
  sourceLength: 16_000_000,
  /** Nesting of objects and arrays. */
  depth: 64,
  /** Objects, arrays and scalars in one script. */
  nodes: 2_000_000,
  /** Characters of one text. */
  textLength: 1_000,
  /** Steps of one script, branches included. */
  steps: 20_000,
  facts: 256,
  /** Values of a choice, answers of a step, routes of a fork. */
  listLength: 64,
} as const;

/** Gives a schema the sentence that an editor shows beside the field. */
export function described<const S extends v.GenericSchema>(schema: S, text: string) {
  return v.pipe(schema, v.description(text));
}

/** A text shown to a person: not empty, no control characters but the line break. */
export const Text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.textLength),
  v.regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u, 'plain-text'),
);

/**
 * Kebab-case: steps, stages, answers, tasks, events, obligations, rows, notes, tags. Ids become keys of objects, so the names
 * that every object has already are refused here and in `NameId`.
 */
export const SlugId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'),
);

/** Name of a fact, a setting, a condition or a choice value: a letter, then letters, digits or underscores. */
export const NameId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(
    /^(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-z][A-Za-z0-9_]*$/,
    'name',
  ),
);

/** Stable id of a spoken line: kebab-case parts joined by dots. Translations are keyed by it. */
export const LineId = v.pipe(
  v.string(),
  v.maxLength(96),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/, 'line-id'),
);

/** Reference to a rule (R1…), an ambiguity (A1…) or an objection (O1…) of the source. */
export const SourceRef = v.pipe(v.string(), v.maxLength(16), v.regex(/^[A-Z][0-9]{1,4}$/, 'source-ref'));

/** Calendar day, `YYYY-MM-DD`. */
export const CalendarDay = v.pipe(v.string(), v.isoDate());

/** Citations that a part of a script may carry. */
export const Sources = described(
  v.optional(v.pipe(v.array(SourceRef), v.maxLength(LIMITS.listLength))),
  'Rules of the source that this part carries, e.g. ["R7", "A8"].',
);
