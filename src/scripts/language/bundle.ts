// A version of a script with everything that goes with it. In: nothing. Out: the schema and type. Calls, attempts and publications pin
// the bundle; its hash is in `library/bundle-hash.ts`, its parser in `parse/parse-bundle.ts`.
import * as v from 'valibot';
import { DeskData } from './desk/desk-data';
import { FORMAT_VERSION, Script } from './script';
import { TrainingPack } from './training/training-pack';
import { Translation } from './translation';

export const Bundle = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT_VERSION),
  script: Script,
  translations: v.strictObject({ ru: v.optional(Translation), en: v.optional(Translation) }),
  desk: DeskData,
  training: TrainingPack,
});
export type Bundle = v.InferOutput<typeof Bundle>;

/** The parts that have a hash each. */
export const BUNDLE_PARTS = ['script', 'translations', 'desk', 'training'] as const;
export type BundlePart = (typeof BUNDLE_PARTS)[number];
