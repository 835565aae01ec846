// Bundle files. In: the text of a file. Out: a bundle, or what is wrong with the text or the bundle.
import type { Bundle } from '../language/bundle';
import type { Result } from '../language/result';
import { parseBundle } from './parse-bundle';
import { parseDataText } from './parse-data-text';
import type { Problem } from './problem';

/** The bundle in a JSON text. Never throws. */
export function parseBundleText(text: string): Result<Bundle, readonly Problem[]> {
  return parseDataText(text, parseBundle);
}
