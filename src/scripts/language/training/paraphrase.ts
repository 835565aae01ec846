// Other words for an answer, an objection or an event, spoken by simulated clients; of an answer that the agent finds in a system,
// what that system shows. In: nothing. Out: the schema. None of them is seen by the search over what was heard.
import * as v from 'valibot';
import { StepPartPath } from '../step';
import { described, LIMITS, SlugId } from '../text';
import { Register, Words } from './words';

const parts = {
  register: described(v.optional(Register), 'Who speaks so. Without it anybody may.'),
  texts: v.pipe(v.array(Words), v.minLength(1), v.maxLength(LIMITS.listLength)),
};

export const Paraphrase = v.union(
  [
    v.strictObject({ answer: StepPartPath, ...parts }),
    v.strictObject({ objection: SlugId, ...parts }),
    v.strictObject({ event: SlugId, ...parts }),
  ],
  'paraphrase',
);
export type Paraphrase = v.InferOutput<typeof Paraphrase>;
