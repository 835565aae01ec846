// A script with the proof that it passed the door. In: unknown data. Out: the script and its content hash, or problems.
// The built-in script is stamped when the application is built, so that a call need not wait for the door.
import { contentHash } from './content-hash';
import type { Script } from '../language/script';
import { parseScript } from '../parse/parse-script';
import type { Parsed } from '../parse/problem';

/** A script that passed the door, with its content hash (64 hexadecimal digits). */
export interface StampedScript {
  readonly script: Script;
  readonly hash: string;
}

/** Sends data through the door and stamps what comes out. Never throws. */
export function stampScript(input: unknown): Parsed<StampedScript> {
  const parsed = parseScript(input);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { script: parsed.value, hash: contentHash(parsed.value) } };
}
