// Other words for an answer or an objection, spoken by simulated clients. In: nothing. Out: the schema. Two or more of them are held
// out from the search over what was heard, in the script (`heldOut`) or here.
import * as v from 'valibot';
import { StepPartPath } from '../step';
import { described, LIMITS, SlugId } from '../text';
import { Register, Words } from './words';

const parts = {
  register: described(v.optional(Register), 'Who speaks so. Without it anybody may.'),
  texts: v.pipe(v.array(Words), v.minLength(1), v.maxLength(LIMITS.listLength)),
};

export const Paraphrase = v.union(
  [v.strictObject({ answer: StepPartPath, ...parts }), v.strictObject({ objection: SlugId, ...parts })],
  'paraphrase',
);
export type Paraphrase = v.InferOutput<typeof Paraphrase>;
