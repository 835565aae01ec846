// The module that the build ships as `virtual:built-in-script`. In: a script as data, or null for the retention script. Out: its code.
import { stampScript } from '../src/scripts/library/stamp-script';
import { problemText } from '../src/scripts/parse/problem-text';
import { retentionSource } from '../src/scripts/retention/retention-source';

/** Parses and hashes the script, so that the first step of a call waits for neither. Throws with the problems of a bad script. */
export function builtInScriptModule(source: unknown): string {
  const stamped = stampScript(source ?? retentionSource);
  if (!stamped.ok) throw new Error(stamped.problems.map((problem) => problemText(problem, 'ru')).join('\n'));
  const { script, hash } = stamped.value;
  const text = JSON.stringify(JSON.stringify(script));
  return `export const builtInScript = { hash: ${JSON.stringify(hash)}, script: JSON.parse(${text}) };`;
}
