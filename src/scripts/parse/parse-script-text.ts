// Script files. In: the text of a file. Out: a script, or what is wrong with the text or the script.
import type { Result } from '../language/result';
import type { Script } from '../language/script';
import { parseDataText } from './parse-data-text';
import { parseScript } from './parse-script';
import type { Problem } from './problem';

/** The script in a JSON text; a script of an older format is lifted. Never throws. */
export function parseScriptText(text: string): Result<Script, readonly Problem[]> {
  return parseDataText(text, parseScript);
}
