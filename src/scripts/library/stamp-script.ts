// A script with the proof that the parser took it. In: unknown data. Out: the script and its content hash, or problems.
// The built-in script is stamped when the application is built, so that a call need not wait for the parser.
import { contentHash } from './content-hash';
import type { Result } from '../language/result';
import type { Script } from '../language/script';
import { parseScript } from '../parse/parse-script';
import type { Problem } from '../parse/problem';

/** A parsed script with its content hash (64 hexadecimal digits). */
export interface StampedScript {
  readonly script: Script;
  readonly hash: string;
}

/** Parses data and stamps what comes out. Never throws. */
export function stampScript(input: unknown): Result<StampedScript, readonly Problem[]> {
  const parsed = parseScript(input);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { script: parsed.value, hash: contentHash(parsed.value) } };
}
