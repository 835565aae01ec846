// Steps: what the agent says, does, enters and hears. In: nothing. Out: schemas and types of steps and their parts.
import * as v from 'valibot';
import { Condition } from './condition';
import { ScalarValue } from './fact';
import { described, LineId, LIMITS, NameId, SlugId, Sources, Text } from './text';

/**
 * Where a transition leads: the id of a step, or one of
 * `@stage-end` (first step of the next stage), `@close` (the contact is closed; every obligation must be met),
 * `@return` (only in branches: back to exactly the step that was left), `@stay` (facts change, the step stays).
 */
export const Target = v.union([v.picklist(['@stage-end', '@close', '@return', '@stay']), SlugId], 'target');
export type Target = v.InferOutput<typeof Target>;

/** What a transition writes: a value, or `{ add: n }` for a count (saturating). */
export const Assignments = v.record(
  NameId,
  v.union([ScalarValue, v.strictObject({ add: v.pipe(v.number(), v.integer()) })], 'assigned'),
);
export type Assignments = v.InferOutput<typeof Assignments>;

const Tags = described(
  v.optional(v.pipe(v.array(SlugId), v.maxLength(LIMITS.listLength))),
  'Meanings that business rules name instead of step ids, e.g. "identification", "read-back".',
);

/** Tools of the agent's desk that a step may open. */
export const DeskTool = v.picklist([
  'offers',
  'flash',
  'correction',
  'subscriptions',
  'statement',
  'memo',
  'service-status',
  'deadline',
  'porting-reference',
  'client-card',
]);
export type DeskTool = v.InferOutput<typeof DeskTool>;

/** An answer or a task of a step: `step/answer`, `step/task`. */
export const StepPartPath = v.pipe(v.string(), v.maxLength(130), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'answer-path'));

/** What keeps a promise made to the client: a task of some step, or a tool of the desk. */
export const LinePromise = v.union(
  [v.strictObject({ task: StepPartPath }), v.strictObject({ tool: DeskTool })],
  'promise',
);
export type LinePromise = v.InferOutput<typeof LinePromise>;

const lineParts = {
  id: LineId,
  text: Text,
  when: v.optional(Condition),
  optional: described(v.optional(v.boolean()), 'May be left out; shown in (parentheses).'),
  verbatim: described(v.optional(v.boolean()), 'Must be said word for word (R37).'),
};

/** A spoken line. `{fact}` or `{fact:format}` is a placeholder; formats: date, slashDate, dayMonth, dateTime, money, plain, mask. */
export const Line = v.strictObject({
  ...lineParts,
  promises: described(
    v.optional(v.pipe(v.array(LinePromise), v.minLength(1), v.maxLength(LIMITS.listLength))),
    'What the client is promised here, by the task or tool that keeps it: nothing is promised into the air.',
  ),
});
export type Line = v.InferOutput<typeof Line>;

/** A line of a note. With `each` it repeats for every item of a list, whose fields are `{item.field}` or `{item.field:format}`. */
export const NoteLine = v.strictObject({
  ...lineParts,
  optional: described(v.optional(v.boolean()), 'Left out while something that it names is not known.'),
  each: described(v.optional(NameId), 'Repeats the line for each item of this list fact; an empty list gives no line.'),
});
export type NoteLine = v.InferOutput<typeof NoteLine>;

/** Something to do in one of the operator's systems. */
export const Task = v.strictObject({
  id: SlugId,
  system: described(SlugId, 'Id of a system of the script.'),
  text: Text,
  tool: described(v.optional(DeskTool), 'Tool of the desk that helps with it, opened beside the task.'),
  when: v.optional(Condition),
  confirms: described(v.optional(NameId), 'Flag set by ticking the task. Without it the task is an instruction.'),
  sources: Sources,
});
export type Task = v.InferOutput<typeof Task>;

/** A fact to enter on this step. `required` shuts every answer but those with `withoutAsks` until it is known. */
export const Ask = v.strictObject({
  fact: NameId,
  label: v.optional(Text),
  required: v.optional(v.boolean()),
  when: v.optional(Condition),
});
export type Ask = v.InferOutput<typeof Ask>;

/** What the client (or the agent's check) answered. Its key is its place in the list: 1…9. */
export const Answer = v.strictObject({
  id: SlugId,
  label: Text,
  heard: described(
    v.optional(v.pipe(v.array(Text), v.maxLength(LIMITS.listLength))),
    'What it sounds like: at least three examples for an answer of a client.',
  ),
  heldOut: described(
    v.optional(v.pipe(v.array(Text), v.maxLength(LIMITS.listLength))),
    'Further examples that the search over what was heard never sees; training speaks with them.',
  ),
  affirmative: described(
    v.optional(v.literal(true)),
    'The client agrees. On a step with a verbatim line it cannot be given before that line could have been said.',
  ),
  catchAll: described(v.optional(v.literal(true)), 'Takes whatever no other answer of the step means.'),
  when: v.optional(Condition),
  blocked: described(
    v.optional(Text),
    'Shown with the shut answer while `when` is false. Without it the answer is hidden.',
  ),
  main: described(v.optional(v.boolean()), 'The answer that Enter gives. Default: the first.'),
  set: v.optional(Assignments),
  to: Target,
  withoutAsks: described(v.optional(v.boolean()), 'May be given while required facts are still unknown.'),
  tags: Tags,
  sources: Sources,
});
export type Answer = v.InferOutput<typeof Answer>;

const list = <const S extends v.GenericSchema>(schema: S) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(LIMITS.listLength)));

const walked = {
  id: SlugId,
  title: Text,
  say: list(Line),
  tasks: list(Task),
  ask: list(Ask),
  tool: v.optional(DeskTool),
  hints: list(Text),
  answers: v.pipe(v.array(Answer), v.minLength(1), v.maxLength(LIMITS.listLength)),
  tags: Tags,
  sources: Sources,
};

/** The client is on the line and hears this step. `fallback` is where «Нет нужного ответа» leads. */
export const TalkStep = v.strictObject({ kind: v.literal('talk'), ...walked, fallback: Target });
export type TalkStep = v.InferOutput<typeof TalkStep>;

/** The agent works or checks; nothing has to be heard. */
export const WorkStep = v.strictObject({
  kind: v.literal('work'),
  ...walked,
  fallback: described(
    v.optional(Target),
    'Where "no fitting answer" leads. Without it that cannot be said on this step.',
  ),
});
export type WorkStep = v.InferOutput<typeof WorkStep>;

/** One way out of a fork or of a call event. Without `when` it is taken always, and must be the last. */
export const Route = v.strictObject({
  when: v.optional(Condition),
  set: v.optional(Assignments),
  to: Target,
});
export type Route = v.InferOutput<typeof Route>;

/** Chooses by condition, first match, without asking anybody. */
export const ForkStep = v.strictObject({
  kind: v.literal('fork'),
  id: SlugId,
  title: v.optional(Text),
  routes: v.pipe(v.array(Route), v.minLength(1), v.maxLength(LIMITS.listLength)),
  tags: Tags,
  sources: Sources,
});
export type ForkStep = v.InferOutput<typeof ForkStep>;

export const Step = v.variant('kind', [TalkStep, WorkStep, ForkStep]);
export type Step = v.InferOutput<typeof Step>;
