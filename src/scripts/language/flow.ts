// The flow of a call: stages, objections and call events. In: nothing. Out: their schemas and types.
import * as v from 'valibot';
import { Condition } from './condition';
import { Route, Step } from './step';
import { described, LIMITS, NameId, SlugId, Sources, Text } from './text';

/** Before the client is on the line, while he is, and after. */
export const Phase = v.picklist(['before', 'live', 'after']);
export type Phase = v.InferOutput<typeof Phase>;

const Steps = v.pipe(v.array(Step), v.minLength(1), v.maxLength(LIMITS.steps));

/** A chapter of the call; it starts at its first step. */
export const Stage = v.strictObject({
  id: SlugId,
  title: Text,
  phase: Phase,
  steps: Steps,
  sources: Sources,
});
export type Stage = v.InferOutput<typeof Stage>;

/**
 * A small branch that may be entered from any talking step of a live stage and returns (`@return`) to exactly that step.
 * The first eight of a script open with F1…F8. It starts at its first step.
 */
export const Objection = v.strictObject({
  id: described(SlugId, 'Kebab-case, e.g. "price-too-high".'),
  title: Text,
  heard: v.pipe(v.array(Text), v.minLength(3), v.maxLength(LIMITS.listLength)),
  when: v.optional(Condition),
  never: described(v.pipe(v.array(Text), v.maxLength(LIMITS.listLength)), 'What must never be said here.'),
  steps: Steps,
  sources: Sources,
});
export type Objection = v.InferOutput<typeof Objection>;

/**
 * Something that can happen at any moment of the named phases. It is a transition of the surrounding state, inherited by
 * every step in it. `routes` are tried in order; the last has no condition. A route may lead into `steps`, which are a
 * branch of the event's own and may `@return`.
 */
export const CallEvent = v.strictObject({
  id: SlugId,
  title: Text,
  key: described(
    v.optional(v.pipe(v.string(), v.regex(/^[A-Z]$/, 'letter'))),
    'Letter of the physical key; N is taken by the note. Events that share no phase may share it.',
  ),
  during: v.pipe(v.array(Phase), v.minLength(1), v.maxLength(3)),
  when: v.optional(Condition),
  confirm: described(v.optional(Text), 'Asked before the event is recorded, because it decides the contact.'),
  routes: v.pipe(v.array(Route), v.minLength(1), v.maxLength(LIMITS.listLength)),
  steps: v.optional(Steps),
  fires: described(
    v.optional(v.strictObject({ reaches: NameId, zone: v.optional(NameId) })),
    'Fired by the clock, once, where the event may happen after this date fact has passed (a bare date counts to 23:59:59 of that day, A5); a date entered anew counts anew. zone names a choice fact with values utc2…utc12.',
  ),
  hint: v.optional(Text),
  sources: Sources,
});
export type CallEvent = v.InferOutput<typeof CallEvent>;
