// The module that the build ships as `virtual:built-in-script`. In: a script as data, or null for the built-in bundle. Out: its code.
import type { Result } from '../src/scripts/language/result';
import { bundleHash } from '../src/scripts/library/bundle-hash';
import { stampScript } from '../src/scripts/library/stamp-script';
import { parseBundle } from '../src/scripts/parse/parse-bundle';
import type { Problem } from '../src/scripts/parse/problem';
import { problemText } from '../src/scripts/parse/problem-text';
import { retentionBundleSource } from '../src/scripts/retention/retention-bundle';

/**
 * Parses and hashes the script, so that the first step of a call waits for neither; of the built-in one the whole bundle, of which
 * only the hash comes along: its other parts are fetched where they are needed. Throws with the problems of bad data.
 */
export function builtInScriptModule(source: unknown): string {
  const bundle = source === null ? valueOf(parseBundle(retentionBundleSource)) : null;
  const { script, hash } = valueOf(stampScript(bundle?.script ?? source));
  const whole = JSON.stringify(bundle === null ? null : bundleHash(bundle).whole);
  const text = JSON.stringify(JSON.stringify(script));
  return `export const builtInScript = { hash: ${JSON.stringify(hash)}, bundle: ${whole}, script: JSON.parse(${text}) };`;
}

function valueOf<T>(parsed: Result<T, readonly Problem[]>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.map((problem) => problemText(problem, 'ru')).join('\n'));
}
