// The words of Flash notes in the built-in bundle. In: nothing. Out: validated data; the build refuses a bundle that is wrong.
import * as v from 'valibot';
import { FlashWords } from '@/scripts/language/desk/flash-words';
import words from '@/scripts/retention/desk/flash.json';

/** The built-in words. Throws only if the shipped file itself is broken, which the build and a test rule out. */
export function builtInFlashWords(): FlashWords {
  return v.parse(FlashWords, words);
}
