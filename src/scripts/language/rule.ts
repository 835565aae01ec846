// Business rules as specification patterns over finite calls (Dwyer, Avrunin, Corbett 1999). Data only; see `verify`.
import * as v from 'valibot';
import { Condition } from './condition';
import { StepPartPath } from './step';
import { described, LIMITS, NameId, SlugId, SourceRef, Text } from './text';

/**
 * Something that holds at a moment of a call: a step is entered, a step with a tag is entered, an answer
 * (`step/answer`) is given, a task is ticked, a call event happens, the call closes with a disposition or status
 * (null: none), or a condition on facts holds.
 */
export type Atom =
  | { readonly step: string }
  | { readonly tag: string }
  | { readonly answer: string }
  | { readonly task: string }
  | { readonly event: string }
  | { readonly disposition: string }
  | { readonly status: string | null }
  | { readonly holds: Condition }
  | { readonly all: readonly Atom[] }
  | { readonly any: readonly Atom[] }
  | { readonly not: Atom };

export const Atom: v.GenericSchema<Atom> = v.union(
  [
    v.strictObject({ step: SlugId }),
    v.strictObject({ tag: SlugId }),
    v.strictObject({ answer: StepPartPath }),
    v.strictObject({ task: StepPartPath }),
    v.strictObject({ event: SlugId }),
    v.strictObject({ disposition: NameId }),
    v.strictObject({ status: v.nullable(NameId) }),
    v.strictObject({ holds: Condition }),
    v.strictObject({ all: v.pipe(v.array(v.lazy(() => Atom)), v.minLength(1), v.maxLength(LIMITS.listLength)) }),
    v.strictObject({ any: v.pipe(v.array(v.lazy(() => Atom)), v.minLength(1), v.maxLength(LIMITS.listLength)) }),
    v.strictObject({ not: v.lazy(() => Atom) }),
  ],
  'atom',
);

/** One of ten patterns. P, S, Q and R are atoms; all but `universality` and `possible` speak of moments of one call. */
export const Pattern = v.variant('kind', [
  v.strictObject({ kind: v.literal('absence'), of: Atom }),
  v.strictObject({ kind: v.literal('universality'), of: Atom }),
  v.strictObject({ kind: v.literal('existence'), of: Atom }),
  v.strictObject({
    kind: v.literal('occurs'),
    of: Atom,
    min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
    max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
  }),
  v.strictObject({
    kind: v.literal('precedence'),
    of: Atom,
    after: v.pipe(v.array(Atom), v.minLength(1), v.maxLength(8)),
    order: described(
      v.picklist(['all', 'any', 'inOrder']),
      'How many of `after` must have happened, and in which order.',
    ),
  }),
  v.strictObject({ kind: v.literal('response'), to: Atom, expect: Atom }),
  v.strictObject({ kind: v.literal('never-after'), after: Atom, never: Atom }),
  v.strictObject({ kind: v.literal('between'), from: Atom, until: Atom, never: Atom }),
  v.strictObject({ kind: v.literal('not-coexist'), one: Atom, other: Atom }),
  v.strictObject({
    kind: v.literal('possible'),
    of: described(Atom, 'Some call has it.'),
    within: described(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
      'Reachable in at most so many moves, counted from the start or from where `from` holds.',
    ),
    from: described(v.optional(Atom), 'Whenever this holds, `of` can still be reached.'),
  }),
]);
export type Pattern = v.InferOutput<typeof Pattern>;

/** A business rule of the desk in one pattern. `when` reads starting (intake) facts only. */
export const Rule = v.strictObject({
  id: SlugId,
  title: Text,
  severity: v.picklist(['error', 'warning']),
  sources: v.pipe(v.array(SourceRef), v.minLength(1), v.maxLength(LIMITS.listLength)),
  when: v.optional(Condition),
  pattern: Pattern,
});
export type Rule = v.InferOutput<typeof Rule>;

/** Combinations of starting facts that never come: printed with every verdict. Reads intake facts only. */
export const Assumption = v.strictObject({ id: SlugId, title: Text, holds: Condition });
export type Assumption = v.InferOutput<typeof Assumption>;
