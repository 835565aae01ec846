// Puts the built-in bundle together: the retention script with everything that goes with it. In: nothing. Out: untrusted data that
// still has to pass `parseBundle`. Only tools and tests read it whole; the application fetches its parts one by one.
import { FORMAT_VERSION } from '../language/script';
import en from './en.json';
import { retentionDeskSource } from './retention-desk';
import { retentionSource } from './retention-source';
import { retentionTrainingSource } from './retention-training';

/** The built-in bundle as it was written, before the parser. */
export const retentionBundleSource: unknown = {
  format: FORMAT_VERSION,
  script: retentionSource,
  translations: { en },
  desk: retentionDeskSource,
  training: retentionTrainingSource,
};
