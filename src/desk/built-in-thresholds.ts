// The thresholds of the built-in bundle. In: nothing. Out: validated data; the build refuses a bundle that is wrong.
import * as v from 'valibot';
import { DeskThresholds } from '@/scripts/language/desk/desk-thresholds';
import thresholds from '@/scripts/retention/desk/thresholds.json';

/** The built-in thresholds. Throws only if the shipped file itself is broken, which the build and a test rule out. */
export function builtInThresholds(): DeskThresholds {
  return v.parse(DeskThresholds, thresholds);
}
