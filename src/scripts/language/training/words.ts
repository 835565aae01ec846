// Texts of the training pack. In: nothing. Out: their schemas. A pack may be written in fewer languages than the screen speaks; that
// of the script must be there.
import * as v from 'valibot';
import { Text } from '../text';

/** A text by language. */
export const Words = v.strictObject({ ru: v.optional(Text), en: v.optional(Text) });
export type Words = v.InferOutput<typeof Words>;

/** How a client speaks: dryly, at length, in anger, as an old person. */
export const Register = v.picklist(['dry', 'talkative', 'angry', 'elderly']);
export type Register = v.InferOutput<typeof Register>;
