// Fingerprints of data. In: a script or any JSON data. Out: SHA-256 of its canonical form, the same for the same content in any
// order of keys. Where the schema of the file lies (`$schema`) is not content.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Script } from '../language/script';

/** SHA-256 of the canonical form, 64 hexadecimal digits. Synchronous. */
export function contentHash(script: Script): string {
  const { $schema: _, ...content } = script;
  return dataHash(content);
}

/** SHA-256 of the canonical form of plain JSON data, 64 hexadecimal digits. */
export function dataHash(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalForm(data))));
}

/** JSON text with sorted keys, no spaces and no absent members. Lone surrogates are escaped, so that no two texts meet. */
export function canonicalForm(value: unknown): string {
  // One native call over a sorted copy: writing the text piece by piece takes five times as long.
  return JSON.stringify(sortedCopy(value));
}

function sortedCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedCopy);
  if (typeof value !== 'object' || value === null) return value;
  const members: [string, unknown][] = Object.entries(value);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sortedCopy(member)]));
}
