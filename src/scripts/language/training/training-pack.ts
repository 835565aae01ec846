// What training needs besides the script. In: nothing. Out: the schema.
import * as v from 'valibot';
import { described, LIMITS, SlugId } from '../text';
import { Curriculum } from './curriculum';
import { Paraphrase } from './paraphrase';
import { Persona } from './persona';
import { PracticePanel } from './practice-panel';

const list = <const S extends v.GenericSchema>(schema: S, max: number = LIMITS.listLength) =>
  v.pipe(v.array(schema), v.maxLength(max));

export const TrainingPack = v.strictObject({
  personas: list(Persona, 256),
  paraphrases: list(Paraphrase, 4_096),
  panels: list(PracticePanel),
  firmNo: described(list(SlugId), 'Tags of answers that are a firm no: whoever pushes on after one loses the client.'),
  curriculum: Curriculum,
});
export type TrainingPack = v.InferOutput<typeof TrainingPack>;
