// The texts of one script in one language. In: nothing. Out: the schema; whether they fit a script is checked in
// `texts/translate-script.ts`.
import * as v from 'valibot';
import { LANGUAGES } from './language';
import { SlugId, Text } from './text';

/** Version of the translation format that this application reads and writes. */
export const TRANSLATION_FORMAT = 1;

const TextId = v.pipe(v.string(), v.maxLength(256));

export const Translation = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(TRANSLATION_FORMAT),
  script: SlugId,
  language: v.picklist(LANGUAGES),
  texts: v.record(TextId, Text),
});
export type Translation = v.InferOutput<typeof Translation>;
