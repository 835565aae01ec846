// The fingerprint of a script. In: a script. Out: SHA-256 of its canonical form, the same for the same content in any order
// of keys. Where the schema of the file lies (`$schema`) is not content.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Script } from './language/script';

/** SHA-256 of the canonical form, 64 hexadecimal digits. Synchronous. */
export function contentHash(script: Script): string {
  const { $schema: _, ...content } = script;
  return bytesToHex(sha256(utf8ToBytes(canonicalForm(content))));
}

/** JSON text with sorted keys, no spaces and no absent members. Lone surrogates are escaped, so that no two texts meet. */
export function canonicalForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalForm(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]: [string, unknown]) => `${JSON.stringify(key)}:${canonicalForm(member)}`);
  return `{${members.join(',')}}`;
}
