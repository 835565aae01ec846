// In which order a trainee meets what. In: nothing. Out: the schema of the author's hints; the cover itself is computed.
import * as v from 'valibot';
import { described, LIMITS, SlugId } from '../text';
import { Persona } from './persona';

const list = <const S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(LIMITS.listLength));

const Level = v.strictObject({
  level: Persona.entries.level,
  besides: described(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    'Percent of turns in which the client says more, earlier or beside the question.',
  ),
});

export const Curriculum = v.strictObject({
  levels: described(list(Level), 'From the first to the last.'),
  first: described(list(SlugId), 'Personas of the first calls, in this order.'),
  focus: described(list(SlugId), 'Tags of steps and answers that deserve more practice than coverage asks for.'),
});
export type Curriculum = v.InferOutput<typeof Curriculum>;
