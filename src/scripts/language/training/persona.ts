// Simulated clients. In: nothing. Out: the schema of a persona. Whether it fits the script is checked in
// `parse/checks/check-training.ts`; what it says and when is the business of training.
import * as v from 'valibot';
import { ScalarValue } from '../fact';
import { StepPartPath } from '../step';
import { described, LIMITS, NameId, SlugId } from '../text';
import { Register, Words } from './words';

const list = <const S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(LIMITS.listLength));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Patience as a number that falls and rises; at zero the client hangs up. */
const Temper = v.strictObject({
  start: whole(1, 100),
  repeated: described(whole(0, 100), 'Lost by a question that was asked before.'),
  pushed: described(whole(0, 100), 'Lost by pushing on after a firm no.'),
  silent: described(whole(0, 100), 'Lost by a silence of more than twenty seconds.'),
  unfitting: described(whole(0, 100), 'Lost by a step that does not fit what was said.'),
  heeded: described(whole(0, 100), 'Won by using what the client said.'),
});

/** What a persona knows and how it comes out. A fact in none of the lists is told as «no». */
const Knowledge = v.strictObject({
  volunteers: described(list(NameId), 'Facts told without being asked.'),
  ifAsked: described(list(NameId), 'Facts told when a step asks for them.'),
  never: described(list(NameId), 'Facts never told.'),
});

/** A day so many days after the call, so that a persona does not grow old. */
const RelativeDay = v.strictObject({
  inDays: whole(0, 365),
  at: described(
    v.optional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time'))),
    'Local time, for a date with time.',
  ),
});

/** What is true of a client: a value, or a day counted from the call. */
export const PersonaValue = v.union([ScalarValue, RelativeDay], 'persona-value');
export type PersonaValue = v.InferOutput<typeof PersonaValue>;

export const Persona = v.strictObject({
  id: SlugId,
  title: Words,
  register: Register,
  level: described(v.picklist(['calm', 'mixed', 'storm']), 'How hard a call with this client is.'),
  facts: described(
    v.record(NameId, PersonaValue),
    'What is true of this client: facts of the script, known to nobody yet.',
  ),
  answers: described(
    list(StepPartPath),
    'What the client means at a step where the facts do not tell: `step/answer`. Several of one step are meant one after the other.',
  ),
  objections: described(
    list(
      v.strictObject({
        objection: SlugId,
        at: described(v.optional(SlugId), 'The step at which it is raised. Without it as soon as it can be.'),
      }),
    ),
    'Objections raised, in this order.',
  ),
  events: described(
    list(v.strictObject({ event: SlugId, at: described(SlugId, 'The step at which it happens.') })),
    'What happens to the line: another person, a drop, a machine.',
  ),
  claims: described(
    list(v.strictObject({ fact: NameId, says: ScalarValue, words: described(Words, 'How the client says it.') })),
    'What the client says of a fact although the panels show another.',
  ),
  knows: Knowledge,
  temper: Temper,
  ending: described(SlugId, 'Row of the closing table that the best call with this client ends with.'),
});
export type Persona = v.InferOutput<typeof Persona>;
